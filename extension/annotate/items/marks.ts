import { type PdfView, percentOf, placeOf, type Size } from '../../pdf-view/view.ts';
import { el } from '../dom.ts';
import type { IdleQueue } from '../idle.ts';
import type { PlacedItem } from '../types.ts';
import { type Anchored, markButton } from './button.ts';
import { type Cluster, cluster } from './clusters.ts';

/** A mark needs this much of the page's height, in CSS pixels: the button, and a little air. */
const ROOM = 28;
/** From the left edge of a mark to that of the items, in CSS pixels. */
const BESIDE = 30;

/** The marks in the margin, one beside each item that was recognised. */
export interface ItemMarks {
  /** The items that are known by now; takes the place of those before. */
  set(items: readonly PlacedItem[]): void;
  /** The button that stands for an item now; undefined while its page waits for its marks. */
  buttonOf(item: Pick<PlacedItem, 'id' | 'page'>): HTMLElement | undefined;
  /** Outlines the item that is being explained; none with undefined. @returns the outline */
  point(item: PlacedItem | undefined): HTMLElement | undefined;
}

interface DrawnPage {
  /** Which items share which mark: marks are drawn anew only where this changes. */
  shape: string;
  /** By id of the item. */
  buttons: Map<string, HTMLButtonElement>;
  group: HTMLElement;
}

/**
 * Puts a button beside each item, for all pages at once and in idle moments: so the keyboard reaches pages that are not drawn yet.
 * Zoom moves nothing (places are in per cent), but decides which marks have to share a button.
 * @param pressed is told the ids of the items that a pressed mark stands for
 */
export function itemMarks(
  view: PdfView,
  idle: IdleQueue,
  pressed: (ids: readonly string[]) => void,
  signal: AbortSignal,
): ItemMarks {
  let byPage = new Map<number, PlacedItem[]>();
  const drawn = new Map<number, DrawnPage>();
  const sizes = new Map<number, Size>();
  const outline = el('div', { class: 'item-outline', 'aria-hidden': 'true' });

  const clustersOf = (page: number) =>
    cluster(
      (byPage.get(page) ?? []).map((item) => ({ y: item.box.y * view.scale, item })),
      ROOM,
    );
  const draw = (page: number, size: Size) => {
    const own = byPage.get(page) ?? [];
    const clusters = clustersOf(page);
    const shape = shapeOf(clusters);
    const known = drawn.get(page);
    if (known?.shape === shape) {
      known.group.hidden = false;
      return;
    }
    const buttons = new Map<string, HTMLButtonElement>();
    const group = el('div', { class: 'item-marks', role: 'group', 'aria-label': `${page}ページの欄の説明` });
    group.style.left = besideMargin(Math.min(...own.map(({ box }) => box.x)), size);
    for (const { members } of clusters) {
      const button = markButton(members, size, pressed);
      for (const { item } of members) buttons.set(item.id, button);
      group.append(button);
    }
    const focused = known && [...known.buttons].find(([, button]) => button === document.activeElement)?.[0];
    view.overlay(page).append(group);
    known?.group.remove();
    drawn.set(page, { shape, buttons, group });
    if (focused) buttons.get(focused)?.focus({ preventScroll: true });
  };
  const drawSoon = async (page: number) => {
    const size = sizes.get(page) ?? (await view.size(page));
    sizes.set(page, size);
    idle.add(`items ${page}`, () => {
      if (!signal.aborted) draw(page, size);
    });
  };
  const drawAll = () => {
    // The newest work goes first: the page that is being read comes last into the queue.
    const far = (page: number) => Math.abs(page - view.page);
    for (const page of [...byPage.keys()].sort((a, b) => far(b) - far(a))) void drawSoon(page);
  };
  // At another zoom the marks of before may lie over each other: those before the eyes, and the one with the focus, are
  // drawn anew at once, the others are hidden until their idle moment.
  const redraw = () => {
    for (const [page, { shape, group }] of drawn) {
      const size = sizes.get(page);
      const isNear = Math.abs(page - view.page) <= 1 || group.contains(document.activeElement);
      if (isNear && size) draw(page, size);
      else group.hidden = shape !== shapeOf(clustersOf(page));
    }
    drawAll();
  };
  view.on('zoom', redraw, signal);
  signal.addEventListener('abort', () => {
    for (const { group } of drawn.values()) group.remove();
    outline.remove();
  });

  return {
    set(items) {
      const emptied = [...byPage.keys()].map((page): [number, PlacedItem[]] => [page, []]);
      byPage = new Map([...emptied, ...Map.groupBy(items, ({ page }: Anchored['item']) => page)]);
      drawAll();
    },
    buttonOf: (item) => drawn.get(item.page)?.buttons.get(item.id),
    point(item) {
      outline.remove();
      const size = item && sizes.get(item.page);
      if (!size) return undefined;
      Object.assign(outline.style, placeOf(item.extent, size));
      view.overlay(item.page).prepend(outline);
      return outline;
    },
  };
}

/**
 * Marks stand in one line, left of where the items of the page begin (`margin`, in points). Where the paper has no margin left at a small zoom, they
 * reach a little over its edge instead of over the text.
 */
const besideMargin = (margin: number, { width }: Size): string =>
  `max(-16px, calc(${percentOf(margin, width)} - ${BESIDE}px))`;

const shapeOf = (clusters: readonly Cluster<Anchored>[]): string =>
  clusters.map(({ members }) => members.map(keyOf).join(' ')).join('|');

/** What a mark depends on, besides which others share it. */
const keyOf = ({ item: { id, box, doubt } }: Anchored): string =>
  `${id}@${box.x},${box.y}${doubt === undefined ? '' : '!'}`;
