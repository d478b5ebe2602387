import type { Item } from './item.ts';

/** Whether the answer holds anything that the document says. */
export function hasValue(item: Item): boolean {
  switch (item.kind) {
    case 'text':
      return item.text !== undefined;
    case 'choice':
      return item.value !== undefined || item.candidates !== undefined;
    case 'checks':
      return item.boxes.some((box) => box.state !== 'unchecked' || box.free !== undefined);
    case 'date':
    case 'period':
      return item.printed !== undefined;
    case 'count':
      return item.count !== undefined;
    case 'table':
      return item.groups.length > 0;
  }
}

/** The state that follows from the content: a box or choice that cannot be read is unclear even without a reason. */
export function stateOf(item: Item, doubtful: boolean): 'answered' | 'none' | 'unclear' {
  const unreadable =
    (item.kind === 'checks' && item.boxes.some((box) => box.state === 'unknown')) ||
    (item.kind === 'choice' && item.candidates !== undefined);
  if (doubtful || unreadable) return 'unclear';
  return hasValue(item) ? 'answered' : 'none';
}
