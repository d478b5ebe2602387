import type { PageWord } from './page-words.ts';

/** Where a word is to be seen now: a rectangle for each piece of it, in pixels of the window. Empty once its text layer is gone. */
export function rectsOf({ range: { startContainer, startOffset, endContainer, endOffset } }: PageWord): DOMRect[] {
  if (!startContainer.isConnected || !endContainer.isConnected) return [];
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return Array.from(range.getClientRects()).filter(({ width, height }) => width > 0 && height > 0);
}

/** The word at a point of the window, or undefined. A point beside a word is not on it. */
export function wordAt(words: readonly PageWord[], x: number, y: number): PageWord | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return undefined;
  const { offsetNode, offset } = caret;
  return words.find((word) => touches(word.range, offsetNode, offset) && isOn(word, x, y));
}

/** Whether a caret stands in a range or at one of its ends: a caret is between two letters, so the rectangles decide which is meant. */
function touches(range: StaticRange, node: Node, offset: number): boolean {
  const isStart = node === range.startContainer;
  const isEnd = node === range.endContainer;
  if (isStart && isEnd) return offset >= range.startOffset && offset <= range.endOffset;
  if (isStart) return offset >= range.startOffset;
  if (isEnd) return offset <= range.endOffset;
  return isBehind(range.startContainer, node) && isBehind(node, range.endContainer);
}

const isBehind = (first: Node, second: Node): boolean =>
  (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function isOn(word: PageWord, x: number, y: number): boolean {
  const SLACK = 2; // the letters of the picture stand a little beside those of the text layer
  return rectsOf(word).some(
    ({ left, right, top, bottom }) =>
      x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK,
  );
}
