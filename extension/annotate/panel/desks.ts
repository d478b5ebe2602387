import type { Agency } from '@tsumabiraka/assessment';
import { el, outward } from '../dom.ts';

type Desk = Agency['request']['desks'][number];

/** More desks than this are folded: a reader needs one of them. */
const SHOWN = 1;

/**
 * Where to ask for one's own data.
 * @param page the request form of the site for this document, or undefined
 */
export function requestPart(agency: Agency | undefined, page: string | undefined): HTMLElement | undefined {
  const desks = agency?.request.desks ?? [];
  if (desks.length === 0 && page === undefined) return undefined;
  return el(
    'section',
    { class: 'request', 'aria-labelledby': 'request-title' },
    el('h3', { id: 'request-title' }, '自分の情報を見せてもらうには'),
    el('p', {}, '役所が持っている自分の情報は、「開示請求」で見せてもらえます。'),
    page === undefined ? undefined : el('p', {}, outward('開示を請求する', page, 'button')),
    ...desksOf(desks),
  );
}

function desksOf(desks: readonly Desk[]): HTMLElement[] {
  if (desks.length === 0) return [];
  const note = el('p', { class: 'ours' }, '評価書に書かれた窓口です。公表の後に変わっていることがあります。');
  const all = el('ul', { class: 'desks' }, ...desks.map(deskItem));
  if (desks.length <= SHOWN) return [el('h4', {}, '窓口'), all, note];
  return [el('details', {}, el('summary', {}, `窓口（${desks.length}か所）`), all, note)];
}

function deskItem({ name, postalCode, address, phone, note }: Desk): HTMLElement {
  const place = address && `${postalCode ? `〒${postalCode} ` : ''}${address}`;
  return el(
    'li',
    {},
    el('strong', {}, name),
    ...[place, phone && `電話 ${phone}`, note].flatMap((line) => (line ? [el('span', {}, line)] : [])),
  );
}
