import type { Box, Page } from './page.ts';

/** A box of a page as it is read, on the page as viewers show it: the same, unless text that lies on its side was turned back. */
export function shownBox({ turn, width, height }: Pick<Page, 'turn' | 'width' | 'height'>, box: Box): Box {
  const { x, y } = box;
  const [right, below] = [width - x - box.width, height - y - box.height];
  switch (turn) {
    case 0:
      return box;
    case 1:
      return { x: below, y: x, width: box.height, height: box.width };
    case 2:
      return { x: right, y: below, width: box.width, height: box.height };
    case 3:
      return { x: y, y: right, width: box.height, height: box.width };
  }
}
