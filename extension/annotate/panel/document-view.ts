import { button, el, outward } from '../dom.ts';
import type { KnownDocument, PlacedDoubt } from '../types.ts';

/**
 * Where the knowledge comes from, and what is doubtful about it.
 * @param page of the structured version on the site
 */
export function documentView(
  known: KnownDocument,
  page: string | undefined,
  goTo: (doubt: PlacedDoubt) => void,
): HTMLElement {
  return el(
    'div',
    {},
    el('h2', {}, 'この文書について'),
    ...known.facts.map((fact) => el('p', {}, fact)),
    page === undefined ? undefined : el('p', {}, outward('つまびらかのページで読む', page)),
    ...doubtsPart(known.doubts, goTo),
    ...downloadPart(known),
  );
}

function doubtsPart(doubts: readonly PlacedDoubt[], goTo: (doubt: PlacedDoubt) => void): HTMLElement[] {
  if (doubts.length === 0) return [];
  return [
    el('h3', {}, `はっきりしない所（${doubts.length}）`),
    el(
      'ul',
      { class: 'doubts' },
      ...doubts.map((doubt) =>
        el(
          'li',
          {},
          el('p', {}, doubt.reason),
          doubt.seen ? el('blockquote', {}, doubt.seen) : undefined,
          doubt.page === undefined
            ? undefined
            : button(`${doubt.page}ページを見る`, () => goTo(doubt), { class: 'to-item' }),
        ),
      ),
    ),
  ];
}

/** What was read by machine can be kept: as the file that the site is made of, to be checked by people. */
function downloadPart({ assessment, isMachineRead }: KnownDocument): HTMLElement[] {
  if (!assessment || !isMachineRead) return [];
  const save = async () => {
    // Half of the code of the explanations, for what few readers press.
    const { serialise } = await import('@tsumabiraka/markdown');
    const address = URL.createObjectURL(new Blob([serialise(assessment)], { type: 'text/markdown;charset=utf-8' }));
    const link = el('a', { href: address, download: `${assessment.agency}-${assessment.number}.md` });
    link.click();
    URL.revokeObjectURL(address);
  };
  return [
    el('h3', {}, '職員の方へ'),
    el(
      'p',
      {},
      '読み取った内容を、文章のファイル（Markdown）にして保存できます。確かめて直すと、つまびらかに載せられます。',
    ),
    button('Markdownで保存する', () => void save(), { class: 'second' }),
  ];
}
