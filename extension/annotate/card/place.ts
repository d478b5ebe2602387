/** A rectangle of the window, in CSS pixels. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Where a card stands, and how high it may be there; what does not fit scrolls. */
export interface CardPlace {
  left: number;
  /** One of the two: the card grows away from what it explains. */
  edge: { top: number } | { bottom: number };
  maxHeight: number;
}

const MARGIN = 8;
/** So much room is enough for a heading, two lines and the buttons. */
const ENOUGH = 240;

/**
 * Below what the card explains, or above where there is more room; never over it, and always inside the window.
 * @param anchor the word or the mark; @param card as wide and high as it wants to be; @param view the window
 */
export function placeCard(anchor: Rect, card: Size, view: Size): CardPlace {
  const left = Math.max(MARGIN, Math.min(anchor.left, view.width - card.width - MARGIN));
  const below = view.height - anchor.bottom - 2 * MARGIN;
  const above = anchor.top - 2 * MARGIN;
  const goesBelow = below >= Math.min(card.height, ENOUGH) || below >= above;
  return goesBelow
    ? { left, edge: { top: anchor.bottom + MARGIN }, maxHeight: below }
    : { left, edge: { bottom: view.height - anchor.top + MARGIN }, maxHeight: above };
}

/** The rectangle around all of them; undefined for none. */
export function aroundAll(rects: readonly Rect[]): Rect | undefined {
  if (rects.length === 0) return undefined;
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}
