import type { Item } from '@tsumabiraka/assessment';
import { type Page, shownBox } from '@tsumabiraka/pdf';
import type { Doubt, Place, PlaceBox, Placed, Reading } from '@tsumabiraka/reading';
import { answerLines } from '@tsumabiraka/summary';
import type { PlacedDoubt, PlacedItem } from '../annotate/types.ts';
import type { MachineReading } from './protocol.ts';

/** What is kept of a page: how it was turned to be read. */
export type PageFrame = Pick<Page, 'turn' | 'width' | 'height'>;

/**
 * A reading as it is shown: answers in plain words, boxes on the pages as viewers show them.
 * @param pages by number
 */
export function machineReading(reading: Reading, pages: ReadonlyMap<number, PageFrame>): MachineReading {
  const { draft, placed } = reading;
  const items = new Map(draft.items.map((item) => [keyOf(item), item]));
  return {
    draft,
    items: placed.flatMap((place) => {
      const item = items.get(keyOf(place));
      return item ? placedItem(draft.form, place, item, pages) : [];
    }),
    doubts: [
      ...reading.doubts.map((doubt) => placedDoubt(doubt, pages)),
      ...reading.leftovers.map(({ text, place }) =>
        placedDoubt({ reason: 'どの項目の記載か分からない文があります。', seen: text, place }, pages),
      ),
    ],
  };
}

/** The stamp 「[平成30年5月 様式3]」 of the form itself: nobody asks and nobody answers there, so it gets no mark. */
const STAMP = '表紙-様式の版';

const keyOf = ({ code, file }: { code: string; file?: number | undefined }): string => `${file ?? ''}/${code}`;

function placedItem(
  form: MachineReading['draft']['form'],
  { id, code, file, label, place, answers }: Placed,
  item: Item,
  pages: ReadonlyMap<number, PageFrame>,
): PlacedItem[] {
  const box = boxOf(place, pages);
  if (place.page === undefined || !box || code === STAMP) return [];
  const { lines, state } = answerLines(form, item);
  const answer = lines.length > 0 ? lines.join('\n') : (state ?? '');
  const here = answers.flatMap((each) => (each.page === place.page ? (boxOf(each, pages) ?? []) : []));
  const extent = around([box, ...here]);
  return [{ id, code, file, label, page: place.page, box, extent, answer, state: item.state, doubt: item.reason }];
}

function placedDoubt(
  { reason, seen, place }: Pick<Doubt, 'reason' | 'seen' | 'place'>,
  pages: ReadonlyMap<number, PageFrame>,
): PlacedDoubt {
  const box = place && boxOf(place, pages);
  return { reason, seen, page: place?.page, place: box && { x: box.x, y: box.y } };
}

function boxOf({ page, box }: Place, pages: ReadonlyMap<number, PageFrame>) {
  const frame = page === undefined ? undefined : pages.get(page);
  return frame && box && shownBox(frame, box);
}

function around(boxes: readonly PlaceBox[]): PlaceBox {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const below = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: below - y };
}
