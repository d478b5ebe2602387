import { percentOf, type Size } from '../../pdf-view/view.ts';
import { button, el } from '../dom.ts';
import type { PlacedItem } from '../types.ts';

/** An item and the height of its mark on the shown page, in CSS pixels. */
export interface Anchored {
  y: number;
  item: PlacedItem;
}

/**
 * The mark of one item, or of several that stand too close.
 * @param size of the page, in points
 */
export function markButton(
  members: readonly Anchored[],
  size: Size,
  pressed: (ids: readonly string[]) => void,
): HTMLButtonElement {
  const items = members.map(({ item }) => item);
  const [first] = items;
  const isDoubtful = items.some(({ doubt }) => doubt !== undefined);
  const ids = items.map(({ id }) => id);
  const name = items.length === 1 ? `${first?.label}の説明` : `${first?.label}から${items.length}つの欄の説明`;
  const element = button('？', () => pressed(ids), {
    class: isDoubtful ? 'item-mark doubtful' : 'item-mark',
    'aria-label': isDoubtful ? `${name}（はっきりしない所あり）` : name,
    'aria-haspopup': 'dialog',
    'data-items': ids.join(' '),
  });
  if (items.length > 1) element.append(el('span', { class: 'item-mark-count' }, String(items.length)));
  element.style.top = percentOf(first?.box.y ?? 0, size.height);
  return element;
}
