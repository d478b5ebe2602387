import type { Word } from '@tsumabiraka/words';
import type { Say } from '../card/card.ts';
import { button, el } from '../dom.ts';
import type { SiteLinks } from '../links.ts';
import type { KnownDocument, PlacedDoubt, PlacedItem } from '../types.ts';
import type { PageWord } from '../words/page-words.ts';
import { contentsView } from './contents-view.ts';
import { requestPart } from './desks.ts';
import { documentView } from './document-view.ts';
import { summaryList } from './summary.ts';
import { tabs } from './tabs.ts';
import { wordsView } from './words-view.ts';

/** What the panel asks of the rest. */
export interface PanelActions {
  goToItem(item: PlacedItem): void;
  goToDoubt(doubt: PlacedDoubt): void;
  explainWord(word: PageWord, page: number): void;
}

export interface Panel {
  /** What is known of the document by now. */
  tell(known: KnownDocument): void;
  /** Why nothing is known of the document, or that it is still being read: in sentences. */
  say(...sentences: string[]): void;
  setWords(page: number, words: readonly PageWord[] | undefined, isSilent: boolean): void;
  /** The item that the reader is looking at. */
  markItem(item: PlacedItem | undefined): void;
  remove(): void;
}

/**
 * The explanations beside the document: summary, contents, words of the page, and where all this comes from. On a narrow screen it stands
 * below the pages, and only the tabs are seen until one is pressed.
 */
export function panel(
  host: HTMLElement,
  links: SiteLinks,
  say: Say,
  termOf: (word: Word) => (Node | string)[],
  act: PanelActions,
): Panel {
  const collapse = () => host.classList.remove('open');
  /** On a narrow screen the sheet would lie over what is shown. */
  const uncovered =
    <T extends unknown[]>(go: (...what: T) => void) =>
    (...what: T) => {
      collapse();
      go(...what);
    };
  const summary = el('section', {});
  const about = el('section', {});
  const contents = contentsView(uncovered(act.goToItem));
  const words = wordsView(uncovered(act.explainWord), termOf);
  const body = el('div', { class: 'panel-body' }, summary, contents.element, words.element, about);
  const list = tabs(
    'この文書の説明',
    [
      { id: 'summary', label: 'まとめ', panel: summary },
      { id: 'contents', label: 'もくじ', panel: contents.element },
      { id: 'words', label: 'ことば', panel: words.element },
      { id: 'about', label: 'この文書', panel: about },
    ],
    () => host.classList.add('open'),
  );
  const close = button('閉じる', collapse, { class: 'panel-close second' });
  host.classList.add('panel');
  host.replaceChildren(list.element, el('div', { class: 'panel-sheet' }, close, body));

  return {
    tell(known) {
      const toItem = uncovered(act.goToItem);
      const list = summaryList(known, say, toItem);
      summary.replaceChildren(
        el('h2', {}, 'やさしいまとめ'),
        ...(known.isMachineRead ? [el('p', { class: 'machine' }, MACHINE)] : []),
        list ?? el('p', {}, known.isWhole ? NO_SUMMARY : READING),
        ...[requestPart(known.agency, links.request(known.structured))].filter((part) => part !== undefined),
      );
      contents.set(known.form, known.items);
      about.replaceChildren(documentView(known, links.assessment(known.structured), uncovered(act.goToDoubt)));
    },
    say(...sentences) {
      const paragraphs = () => sentences.map((sentence) => el('p', {}, sentence));
      summary.replaceChildren(el('h2', {}, 'やさしいまとめ'), ...paragraphs());
      about.replaceChildren(el('h2', {}, 'この文書について'), ...paragraphs());
    },
    setWords: words.set,
    markItem: contents.mark,
    remove() {
      host.hidden = true;
      host.replaceChildren();
    },
  };
}

const MACHINE = '機械で読み取ったものです。まちがいがあるかもしれません。文書と見くらべてください。';
const READING = '文書を読んでいるところです。まとめは、終わりまで読んでから出します。';
const NO_SUMMARY = '表紙の番号、名前、公表日のどれかが読み取れないので、まとめは作れませんでした。';
