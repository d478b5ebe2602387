import { readDate } from '../dates.ts';
import type { Agency } from '../schema/agency.ts';
import type { Assessment } from '../schema/assessment.ts';
import type { Item } from '../schema/item.ts';
import { plainText } from '../schema/plain-text.ts';
import { type Finding, reporter } from './finding.ts';

/** Bodies by the name of their file in `content/agencies/`; undefined where the file is there and cannot be read. */
export type KnownAgencies = ReadonlyMap<string, Pick<Agency, 'printedName'> | undefined>;

const fold = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');

/** Frontmatter and agency file against the cover of the document: both say the same, or one is wrong. */
export function coverRule(assessment: Assessment, agencies?: KnownAgencies): Finding[] {
  const findings: Finding[] = [];
  const differs = reporter('frontmatter-differs-from-cover', 'error', findings);
  const unknown = reporter('agency-unknown', 'error', findings);
  const agency = agencies?.get(assessment.agency);
  if (agencies && !agencies.has(assessment.agency)) {
    unknown(
      'agency',
      `評価実施機関「${assessment.agency}」は登録されていません。`,
      `agency を直すか、content/agencies/${assessment.agency}.yml を作ります。`,
    );
  }
  const { number, title, published, revision } = assessment;
  const same = (value: string) => (printed: string) => fold(printed) === fold(value);
  const facts = [
    { code: '表紙-評価書番号', key: 'number', value: number, agrees: same(number) },
    { code: '表紙-評価書名', key: 'title', value: title, agrees: same(title) },
    {
      code: '表紙-公表日',
      key: 'published',
      value: published,
      agrees: (printed: string) => (readDate(printed)?.iso ?? published) === published,
    },
    {
      code: '表紙-様式の版',
      key: 'revision',
      value: revision,
      agrees: (printed: string) => revision === undefined || fold(printed).includes(fold(revision)),
    },
    {
      code: '表紙-評価実施機関名',
      key: `agency（${assessment.agency}）の printedName`,
      value: agency?.printedName,
      agrees: (printed: string) => agency === undefined || same(agency.printedName)(printed),
    },
  ];
  for (const { code, key, value, agrees } of facts) {
    const item = assessment.items.find((each) => each.code === code);
    const printed = item && printedOf(item);
    if (!item || printed === undefined || value === undefined || agrees(printed)) continue;
    differs(
      item,
      `表紙は「${printed}」ですが、${key} は「${value}」です。`,
      '原本の表紙を見て、違っている方を直します。原本どおりなら、frontmatter の unclear に理由を書きます。',
    );
  }
  return findings;
}

function printedOf(item: Item): string | undefined {
  if (item.kind === 'text') return item.text && plainText(item.text);
  return item.kind === 'date' ? item.printed : undefined;
}
