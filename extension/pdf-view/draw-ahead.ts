/** A page, or the part of a page that is drawn again in more detail. */
interface Drawable {
  readonly detailView?: Drawable | null;
}

/** What says which page pdf.js' viewer draws next. */
export interface RenderingQueue {
  getHighestPriority(visible: { views: { view: Drawable }[] }, ...rest: unknown[]): Drawable | null;
}

/**
 * Keeps pdf.js' viewer from drawing pages before they are seen, which it does as soon as those that are seen are drawn.
 * @returns lets it
 */
export function onlySeen(queue: RenderingQueue): () => void {
  const choose = queue.getHighestPriority;
  queue.getHighestPriority = (visible, ...rest) => {
    const chosen = choose.call(queue, visible, ...rest);
    const isSeen = visible.views.some(({ view }) => view === chosen || view.detailView === chosen);
    return isSeen ? chosen : null;
  };
  return () => {
    queue.getHighestPriority = choose;
  };
}
