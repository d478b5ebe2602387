import type { Problem } from '@tsumabiraka/assessment';
import { compileTerms } from '@tsumabiraka/text';
import { splitRuby } from '../ruby.ts';
import { type Word, WordHead } from '../schema/word.ts';
import { readParagraphs } from './body.ts';
import { type Front, readFront } from './frontmatter.ts';
import { Report, type SourceFile, slugOf } from './report.ts';

const EXPECTED: Readonly<Record<keyof typeof WordHead.shape, string>> = {
  term: '見出しの言葉',
  reading: '読み（漢字はひらがな、かたかなはそのまま、英字はかたかな）',
  aliases: '別の書き方の並び（なければ []）',
  short: '60字までの1文の説明',
  seeAlso: '合わせて読む言葉のファイル名（.md なし）の並び（なければ []）',
  sources: 'title（もとの名前）、url（http または https）、checked（見た日、例: 2026-11-21）を持つ並び',
  lawVersion: '意味が変わる法律の版',
  reviewed: '見直した日（例: 2026-11-21）',
};

/** A file of content/words that was read, with the places that later checks name. */
export interface ReadWord {
  word: Word | undefined;
  lineOf: (key: string) => number;
  problems: Problem[];
}

/** Reads one file of content/words. The file gives the slug: `content/words/lgwan.md` → `lgwan`. */
export function readWord({ file, text }: SourceFile): ReadWord {
  const report = new Report(file);
  const front = readFront(text, WordHead, EXPECTED, report);
  const word = front && wordOf(front, slugOf(file), report);
  return { word, lineOf: front?.lineOf ?? (() => 1), problems: report.problems };
}

function wordOf(front: Front<WordHead>, slug: string, report: Report): Word {
  const { head, lineOf, body, bodyLine } = front;
  const paragraphs = readParagraphs(body, bodyLine, report);
  if (paragraphs.length === 0) {
    report.error(
      'explanation-missing',
      bodyLine,
      '本文がありません。',
      'frontmatter の下に、2文から5文の説明を書きます。',
    );
  }
  if (!splitRuby(head.term, head.reading)) {
    const message = `読み「${head.reading}」が、言葉「${head.term}」のかなと合いません。`;
    report.error('reading-fits', lineOf('reading'), message, '言葉の中のかなは、読みの中でもそのまま書きます。');
  }
  checkOwnName(head, 'short', head.short, lineOf('short'), report);
  checkOwnName(head, '本文', paragraphs.join('\n'), bodyLine, report);
  return { ...head, slug, body: paragraphs };
}

/** An explanation that uses the word it explains tells nothing to who does not know it. */
function checkOwnName(head: WordHead, where: string, text: string, line: number, report: Report): void {
  const { find } = compileTerms([{ id: head.term, spellings: [head.term, ...head.aliases] }]);
  const [hit] = find(text);
  if (!hit) return;
  const message = `${where} が、説明する言葉そのものを使っています: 「${text.slice(hit.start, hit.end)}」`;
  report.error('own-name', line, message, '知らない人に分かる、別の言い方にします。');
}
