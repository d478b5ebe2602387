import type { Agency } from '@tsumabiraka/assessment';
import { officialForm } from '../agency/facts.ts';
import type { Draft } from '../draft/draft.ts';
import type { Prefill } from '../prefill/prefill.ts';
import { kind } from '../rules/kinds.ts';
import { say } from '../rules/rule.ts';
import { rule } from '../rules/rules.ts';
import { boxes, dateField, field, postalAddress } from './entries.ts';
import type { Sheet, SheetField, SheetSection } from './model.ts';
import { agentSections, identitySection } from './people.ts';
import { wanted, wantedLines } from './wanted.ts';

/**
 * The sheet of a draft, for showing. What is printed or copied goes through `printSheet` and `sheetText`. A blank draft gives
 * the blank sheet.
 */
export function buildSheet(draft: Draft, from: Prefill, agency: Agency): Sheet {
  const { title, name, statement } = kind(draft.kind);
  const agent = draft.requester !== 'self';
  const first = [...subject(draft, from), identitySection(draft)];
  const second = agent ? agentSections(draft) : [];
  const numbered = [...first, ...second].map((section, at) => ({ ...section, title: `${at + 1} ${section.title}` }));
  const pages = [numbered.slice(0, first.length), numbered.slice(first.length)].filter((page) => page.length > 0);
  return {
    title,
    notice: `これは下書きです。${agency.name}の様式があるときは、その様式を先に使ってください。`,
    officialForm: officialForm(agency),
    date: dateField(draft, 'date', '請求の日'),
    addressee: `（宛先）${agency.printedName}`,
    requester: [
      field(draft, 'reading', 'ふりがな'),
      field(draft, 'name', agent ? '氏名（代理人）' : '氏名'),
      { ...field(draft, 'address', '住所又は居所', 2), value: postalAddress(draft) },
      field(draft, 'phone', '電話番号'),
    ],
    // An article is named only where it was verified.
    statement: statement.verified ? statement.text : `下記のとおり${name}をします。`,
    pages: pages.map((sections) => ({ sections })),
    office: ['受付', '本人確認', '担当', '備考'],
  };
}

function subject(draft: Draft, from: Prefill): SheetSection[] {
  return kind(draft.kind).followsDisclosure ? followingSections(draft, from) : disclosureSections(draft, from);
}

function wantedField(draft: Draft, from: Prefill, label: string): SheetField {
  return { kind: 'field', label, value: wanted(draft, from).join('\n'), lines: wantedLines(draft, from).length };
}

function disclosureSections(draft: Draft, from: Prefill): SheetSection[] {
  const method = boxes(draft, 'method', '方法', [
    ['view', '閲覧'],
    ['copy', '写しの交付（窓口で受け取る）'],
    ['send', '写しの送付を希望する'],
  ]);
  return [
    { title: '開示を請求する保有個人情報', optional: false, entries: [wantedField(draft, from, '')] },
    { title: '求める開示の実施方法', optional: true, entries: [method], note: say(rule('content-method')) },
  ];
}

/** 訂正 and 利用停止 name what was disclosed, and when (個人情報の保護に関する法律91条1項, 99条1項). */
function followingSections(draft: Draft, from: Prefill): SheetSection[] {
  const name = draft.kind === 'suspension' ? '利用停止請求' : '訂正請求';
  const stop = boxes(draft, 'stop', '趣旨', [
    ['use', '利用の停止'],
    ['erase', '消去'],
    ['provision', '提供の停止'],
  ]);
  return [
    {
      title: `${name}に係る保有個人情報`,
      optional: false,
      entries: [
        dateField(draft, 'disclosed', '開示を受けた日'),
        field(draft, 'noticeNumber', '開示決定通知書の文書番号'),
        dateField(draft, 'noticeDate', '開示決定通知書の日付'),
        wantedField(draft, from, '開示を受けた保有個人情報'),
      ],
    },
    {
      title: `${name}の趣旨及び理由`,
      optional: false,
      entries: [
        draft.kind === 'suspension' ? stop : field(draft, 'purport', '趣旨', 4),
        field(draft, 'reason', '理由', 4),
      ],
    },
  ];
}
