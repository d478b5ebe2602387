import type { Word } from '@tsumabiraka/words';
import { button, el } from '../dom.ts';
import type { PageWord } from '../words/page-words.ts';

export interface WordsView {
  element: HTMLElement;
  /** @param words of the page; undefined while it is not looked through */
  set(page: number, words: readonly PageWord[] | undefined, isSilent: boolean): void;
}

/** The words on the page that is being read: the way to their cards for who does not use a pointer. */
export function wordsView(
  explain: (word: PageWord, page: number) => void,
  termOf: (word: Word) => (Node | string)[],
): WordsView {
  const heading = el('h2', {});
  const body = el('div', {});
  return {
    element: el('div', {}, heading, body, el('p', { class: 'ours' }, KEYS)),
    set(page, words, isSilent) {
      heading.textContent = `${page}ページのことば`;
      const firsts = words?.filter(({ isFirst }) => isFirst) ?? [];
      body.replaceChildren(
        firsts.length === 0
          ? el('p', {}, isSilent ? SILENT : words ? NONE : 'ことばを探しています。')
          : el(
              'ul',
              { class: 'page-words' },
              ...firsts.map((found) => entry(found, () => explain(found, page), termOf)),
            ),
      );
    },
  };
}

const SILENT =
  'このページには文字の情報がありません。紙を写した画像か、白紙のページです。ことばの説明は付けられません。';
const KEYS =
  '紙面では、点線の付いたことばを押すと説明が開きます。キーでは、紙面でWを押すと次へ、Shift+Wで前へ進みます。';
const NONE = 'このページには、説明することばがありません。';

function entry({ word }: PageWord, explain: () => void, termOf: (word: Word) => (Node | string)[]): HTMLElement {
  const made = button(el('strong', {}, ...termOf(word)), explain, { class: 'page-word', 'aria-haspopup': 'dialog' });
  made.append(el('span', {}, word.short));
  return el('li', {}, made);
}
