import type { Problem } from '@tsumabiraka/assessment';
import { itemKey } from '../items.ts';
import { type ItemExplanation, ItemHead } from '../schema/item.ts';
import { readParagraphs } from './body.ts';
import { type Front, readFront } from './frontmatter.ts';
import { Report, type SourceFile, slugOf } from './report.ts';

const EXPECTED: Readonly<Record<keyof typeof ItemHead.shape, string>> = {
  form: '「様式2」「様式3」「様式4」のどれか',
  code: '項目の番号（例: II-4-委託事項N-③）',
  reviewed: '見直した日（例: 2026-11-21）',
};

const SECTIONS = { 聞いていること: 'asks', 大切なわけ: 'matters', 読みどころ: 'reads' } as const;
type Section = (typeof SECTIONS)[keyof typeof SECTIONS];
const ORDER = Object.keys(SECTIONS)
  .map((heading) => `「# ${heading}」`)
  .join('');

/**
 * Reads content/items: one file for all equal items of the forms.
 * @returns what could be read, and every problem of every file at once
 */
export function readItems(files: readonly SourceFile[]): { items: ItemExplanation[]; problems: Problem[] } {
  const items: ItemExplanation[] = [];
  const problems: Problem[] = [];
  for (const source of files) {
    const report = new Report(source.file);
    const front = readFront(source.text, ItemHead, EXPECTED, report);
    const item = front && itemOf(front, slugOf(source.file), report);
    if (item) items.push(item);
    problems.push(...report.problems);
  }
  return { items, problems };
}

function itemOf(front: Front<ItemHead>, key: string, report: Report): ItemExplanation | undefined {
  const { form, code } = front.head;
  const expected = itemKey(form, code);
  if (expected === undefined) {
    report.error(
      'item-unknown',
      front.lineOf('code'),
      `${form}に、答える項目「${code}」はありません。`,
      EXPECTED.code,
      code,
    );
  } else if (expected !== key) {
    const message = `${form}の「${code}」の説明は、${expected}.md に書きます。`;
    report.error('item-key', front.lineOf('code'), message, 'ファイルの名前か、form と code を直します。', code);
  }
  const sections = readSections(front, report);
  const { asks, matters, reads } = sections;
  return asks && matters && reads ? { ...front.head, key, asks, matters, reads } : undefined;
}

/** The three sections, each once and with text. */
function readSections({ body, bodyLine, head }: Front<ItemHead>, report: Report): Partial<Record<Section, string[]>> {
  const sections: Partial<Record<Section, string[]>> = {};
  let line = bodyLine;
  for (const part of body.split(/^(?=# )/mu)) {
    const [first = '', ...rest] = part.split('\n');
    const heading = /^# (?<name>.*)$/u.exec(first)?.groups?.['name']?.trim();
    const section = SECTIONS[heading as keyof typeof SECTIONS] as Section | undefined;
    if (section === undefined || sections[section]) {
      if (part.trim() !== '') {
        report.error(
          'item-section',
          line,
          `ここには置けません: 「${first.trim()}」`,
          `見出しは ${ORDER} の3つで、1回ずつ書きます。`,
          head.code,
        );
      }
    } else sections[section] = readParagraphs(rest.join('\n'), line + 1, report);
    line += part.split('\n').length - 1;
  }
  for (const [heading, section] of Object.entries(SECTIONS)) {
    if (sections[section]?.length) continue;
    report.error(
      'item-section-empty',
      bodyLine,
      `「# ${heading}」がないか、中身がありません。`,
      '1文から4文で書きます。',
      head.code,
    );
    delete sections[section];
  }
  return sections;
}
