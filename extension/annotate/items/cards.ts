import type { PdfView } from '../../pdf-view/view.ts';
import type { Card } from '../card/card.ts';
import { itemCard } from '../card/content.ts';
import { aroundAll, type Rect } from '../card/place.ts';
import type { SiteLinks } from '../links.ts';
import type { Knowledge, KnownDocument, PlacedItem } from '../types.ts';
import { headingsOf } from './headings.ts';
import type { ItemMarks } from './marks.ts';

interface Means {
  view: PdfView;
  card: Card;
  marks: ItemMarks;
  links: SiteLinks;
  explainItem: Knowledge['explainItem'];
}

/** Opens the card of an item beside it; from there the reader steps through the document, item by item. */
export function openItemCard(item: PlacedItem, known: KnownDocument, means: Means): void {
  const { card, marks, links, explainItem } = means;
  const outline = marks.point(item);
  const at = known.items.indexOf(item);
  const step = (to: number) => {
    const next = known.items[to];
    return (
      next &&
      (() => {
        goToItem(next, means, { onlyIfHidden: true });
        openItemCard(next, known, means);
      })
    );
  };
  card.open({
    content: itemCard(
      { name: headingsOf(known.form, item.code, item.file).name, answer: item.answer, doubt: item.doubt },
      explainItem(known.form, item.code),
      links.item(known.structured, item.id),
    ),
    rect: () => besides(outline, marks.buttonOf(item)),
    home: () => marks.buttonOf(item),
    previous: step(at - 1),
    next: step(at + 1),
  });
  // Opening may have closed the card of another item, which takes its outline along.
  marks.point(item);
}

/** Scrolls to an item and outlines it. */
export function goToItem(
  item: PlacedItem,
  { view, marks }: Pick<Means, 'view' | 'marks'>,
  { onlyIfHidden = false } = {},
): void {
  const outline = marks.point(item);
  const rect = outline?.getBoundingClientRect();
  const isSeen = rect && rect.top >= 80 && rect.top < innerHeight - 80;
  if (!(onlyIfHidden && isSeen)) view.scrollTo(item.page, { x: 0, y: item.box.y });
}

/** Of a small item the card stays clear as a whole; of one that fills the window, of its mark. */
function besides(outline: HTMLElement | undefined, button: HTMLElement | undefined): Rect | undefined {
  const mark = button?.getBoundingClientRect();
  const own = outline?.isConnected ? outline.getBoundingClientRect() : undefined;
  if (!own || own.height === 0) return mark;
  if (own.height < innerHeight / 4) return aroundAll(mark ? [own, mark] : [own]);
  return mark ?? { left: own.left, right: own.left + 1, top: own.top, bottom: own.top + 1 };
}
