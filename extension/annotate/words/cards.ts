import type { Card } from '../card/card.ts';
import { wordCard } from '../card/content.ts';
import { aroundAll } from '../card/place.ts';
import type { SiteLinks } from '../links.ts';
import { rectsOf } from './geometry.ts';
import type { WordMarks } from './marks.ts';
import type { PageWord } from './page-words.ts';

/**
 * Opens the card of a word where it stands; from there the reader steps through the words of the page.
 * @param home gets the focus when the card closes
 */
export function openWordCard(
  found: PageWord,
  page: number,
  { card, marks, links, home }: { card: Card; marks: WordMarks; links: SiteLinks; home: HTMLElement | undefined },
): void {
  const open = (word: PageWord) => {
    bringIntoSight(word);
    const firsts = (marks.onPage(page) ?? []).filter(({ isFirst }) => isFirst);
    const at = firsts.findIndex((first) => first.word === word.word);
    const step = (to: number) => {
      const next = firsts[to];
      return next && (() => open(next));
    };
    card.open({
      content: wordCard(word.word, links.word(word.word.slug)),
      rect: () => aroundAll(rectsOf(word)),
      home: () => home,
      previous: step(at - 1),
      next: step(at + 1),
    });
    marks.point(word);
  };
  open(found);
}

/** Scrolls only where the word is not to be seen: a page that jumps under a press is lost to the eye. */
function bringIntoSight(word: PageWord): void {
  const rect = aroundAll(rectsOf(word));
  const element = word.range.startContainer.parentElement;
  if (!rect || !element) return;
  const x = (rect.left + rect.right) / 2;
  const y = (rect.top + rect.bottom) / 2;
  const isSeen = element.closest('.textLayer')?.contains(document.elementFromPoint(x, y)) ?? false;
  if (!isSeen) element.scrollIntoView({ block: 'center', inline: 'nearest' });
}
