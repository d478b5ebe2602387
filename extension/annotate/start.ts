import './annotate.css';
import type { PdfView } from '../pdf-view/view.ts';
import { byId } from '../viewer/page.ts';
import { card, isWordKey, type Say } from './card/card.ts';
import { ruby, sayWithReadings } from './furigana.ts';
import { idleQueue } from './idle.ts';
import { goToItem, openItemCard } from './items/cards.ts';
import { itemMarks } from './items/marks.ts';
import { siteLinks } from './links.ts';
import { watchItemInView } from './panel/in-view.ts';
import { panel } from './panel/panel.ts';
import type { Knowledge, KnownDocument, PlacedItem } from './types.ts';
import { openWordCard } from './words/cards.ts';
import { wordMarks } from './words/marks.ts';
import type { PageWord } from './words/page-words.ts';

/** The explanations over one document. */
export interface Annotations {
  /** What is known of the document by now; may be told again as more is read. */
  tell(known: KnownDocument): void;
  /** Why there is no summary and no items (yet), in sentences. */
  say(...sentences: string[]): void;
  /** All is known that will be. */
  end(): void;
  /** Goes to an item by its anchor, `i-2-system1-3`; at once, or when it becomes known. */
  show(id: string): void;
}

/**
 * Puts the explanations over a document and beside it, until `signal` is aborted.
 * @param host takes the panel
 */
export function annotate(view: PdfView, host: HTMLElement, knowledge: Knowledge, signal: AbortSignal): Annotations {
  const { explain, explainItem, furigana } = knowledge;
  const links = siteLinks(knowledge.site);
  const say: Say = furigana ? sayWithReadings(explain) : (text) => [text];
  const idle = idleQueue();
  let known: KnownDocument | undefined;
  let wanted: string | undefined;

  const shown = card(document.body, say, () => {
    words.point(undefined);
    items.point(undefined);
  });
  const explainWord = (word: PageWord, page: number) => {
    const home = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    openWordCard(word, page, { card: shown, marks: words, links, home });
  };
  const toItem = (item: PlacedItem) => {
    goToItem(item, { view, marks: items });
    items.buttonOf(item)?.focus({ preventScroll: true });
  };
  const side = panel(host, links, say, furigana ? ruby : ({ term }) => [term], {
    goToItem: toItem,
    goToDoubt: ({ page, place }) => page && view.scrollTo(page, place),
    explainWord,
  });
  const words = wordMarks(
    view,
    explain,
    idle,
    {
      found: (page) => page === view.page && tellWords(),
      pressed: explainWord,
    },
    signal,
  );
  const items = itemMarks(
    view,
    idle,
    ([id]) => {
      const item = known?.items.find((each) => each.id === id);
      if (item && known) openItemCard(item, known, { view, card: shown, marks: items, links, explainItem });
    },
    signal,
  );
  const look = watchItemInView(view, () => known?.items ?? [], side.markItem, signal);
  function tellWords(): void {
    side.setWords(view.page, words.onPage(view.page), words.isSilent(view.page));
  }
  byId('pages').addEventListener(
    'keydown',
    (event) => {
      if (!isWordKey(event)) return;
      const firsts = (words.onPage(view.page) ?? []).filter(({ isFirst }) => isFirst);
      const word = event.shiftKey ? firsts.at(-1) : firsts[0];
      if (word) explainWord(word, view.page);
    },
    { signal },
  );
  view.on('page', tellWords, signal);
  tellWords();
  signal.addEventListener('abort', () => {
    idle.clear();
    shown.remove();
    side.remove();
  });

  const goToWanted = () => {
    const item = known?.items.find(({ id }) => id === wanted);
    if (!item) return;
    wanted = undefined;
    toItem(item);
  };
  return {
    tell(next) {
      known = next;
      items.set(next.items);
      side.tell(next);
      look();
      goToWanted();
    },
    say: side.say,
    // After all marks: the queue takes the newest first.
    end: () => idle.add('draw ahead', () => view.drawAhead()),
    show(id) {
      wanted = id;
      goToWanted();
    },
  };
}
