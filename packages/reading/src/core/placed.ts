import { compareItems, type Item } from '@tsumabiraka/assessment';
import { codeToId, type Form, headingText, withSlot } from '@tsumabiraka/forms';
import type { Placed } from '../outcome.ts';
import type { Cell, Place, PlaceBox } from '../rows.ts';
import type { Found } from './collect.ts';
import { codeOf, keyOf, type Position } from './item-key.ts';
import type { Heading } from './walk.ts';

/** Where the headings and items of a draft stand. What was named and not kept, such as rows of unused systems, is left out. */
export function placedOf(
  form: Form,
  headings: Iterable<Heading>,
  found: readonly Found[],
  items: readonly Item[],
): Placed[] {
  const entries = new Map(found.map((entry) => [keyOf(entry), entry]));
  const placed = items.flatMap((item): Placed[] => {
    const { code, file } = item;
    const entry = entries.get(`${file ?? ''}/${code}`) ?? partOf(found, item);
    if (!entry) return [];
    return [{ ...namesOf({ ...entry, file }), kind: 'item', place: entry.labelPlace, answers: answersOf(entry) }];
  });
  const above = [...headings]
    .filter((heading) => hasBelow(heading.position, placed) || heading.position.node.code === form.changeSection)
    .map(({ position, place }): Placed => ({ ...namesOf(position), kind: 'heading', place, answers: [] }));
  return [...above, ...placed].sort((a, b) => compareItems(form.name, a, b));
}

/** A list of records that was parted by file (`partRecordsByFile`): it begins at the title that names the file. */
function partOf(found: readonly Found[], item: Item): Found | undefined {
  const whole = found.find((entry) => codeOf(entry) === item.code);
  const title = item.kind === 'table' ? item.groups[0]?.title : undefined;
  const start =
    whole?.rows.findIndex((cells) => cells.some(({ lines }) => title && lines.join('').includes(title))) ?? -1;
  const place = whole?.rows[start]?.[0]?.place;
  return whole && place && { ...whole, rows: whole.rows.slice(start), labelPlace: place };
}

/** Whether something of a heading was kept: a section, a group or a slot. */
function hasBelow(position: Position, placed: readonly Placed[]): boolean {
  const code = codeOf(position);
  return placed.some((item) => item.file === position.file && (item.code === code || item.code.startsWith(`${code}-`)));
}

function namesOf(position: Position): Pick<Placed, 'id' | 'code' | 'file' | 'label'> {
  const { file, node, slot } = position;
  const code = codeOf(position);
  // The name of a slot stands beside its heading: 「委託事項1　…」.
  const label = node.nameOf && slot !== undefined ? withSlot(node.label, slot) : headingText(node, position);
  return { id: codeToId(code, file), code, ...(file === undefined ? {} : { file }), label };
}

/** Places of an answer: boxes of one page are one. */
function answersOf({ rows }: Found): Place[] {
  const places: Place[] = [];
  for (const place of rows.flat().flatMap((cell) => placesOf(cell))) {
    const same = place.page === undefined ? undefined : places.find(({ page }) => page === place.page);
    if (same?.box && place.box) same.box = union(same.box, place.box);
    else places.push({ ...place });
  }
  return places;
}

const placesOf = ({ place, rest = [] }: Cell): Place[] => [place, ...rest];

function union(a: PlaceBox, b: PlaceBox): PlaceBox {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
