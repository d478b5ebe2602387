import type { Draft } from '../draft/draft.ts';
import { type Paper, papersFor } from '../rules/papers.ts';
import { requesters } from '../rules/requesters.ts';
import { blankBoxes, boxes, dateField, field } from './entries.ts';
import type { SheetBoxes, SheetEntry, SheetSection } from './model.ts';

type NamedPaper = Extract<Paper, { name: string }>;

/** Papers for a draft that are verified: nothing else stands on the sheet. */
function papers(draft: Draft): NamedPaper[] {
  return papersFor(draft.kind, draft.requester, draft.channel).filter((paper) => 'name' in paper);
}

/** Boxes for papers, ticked by hand beside the paper itself. */
function paperBoxes(label: string, from: readonly NamedPaper[]): SheetBoxes {
  return blankBoxes(label, [...from.flatMap(({ examples }) => examples), 'その他（　　　　　　　　）']);
}

const isIdentity = ({ rule }: NamedPaper): boolean => rule.id.startsWith('paper-identity');
const isRight = ({ rule }: NamedPaper): boolean => rule.id === 'paper-statutory' || rule.id === 'paper-mandate';

/** What must be said of papers on the sheet: those that go in as originals. */
function notesOf(from: readonly NamedPaper[]): string | undefined {
  const notes = from.filter(({ handling }) => handling === 'original').map(({ rule }) => rule.text);
  return notes.length > 0 ? notes.join('') : undefined;
}

/** 本人確認等: who asks, and with which paper. */
export function identitySection(draft: Draft): SheetSection {
  const asks = requesters.map(({ id, label }) => [id, label] as const);
  const own = papers(draft).filter((paper) => !isRight(paper));
  return {
    title: '本人確認等',
    optional: false,
    entries: [boxes(draft, 'requester', '請求者', asks), paperBoxes('請求者本人確認書類', own.filter(isIdentity))],
    note: notesOf(own),
  };
}

/** What an agent writes of the person whose information it is, and of the right to act: the second page. */
export function agentSections(draft: Draft): SheetSection[] {
  const statutory = draft.requester === 'statutory';
  const state: SheetEntry[] = statutory
    ? [
        boxes(draft, 'principalStatus', '本人の状況', [
          ['minor', '未成年者'],
          ['ward', '成年被後見人'],
        ]),
        dateField(draft, 'principalBirth', '生年月日（未成年者の場合）'),
      ]
    : [];
  const right = papers(draft).filter(isRight);
  return [
    {
      title: '本人の状況等（代理人が請求する場合）',
      optional: false,
      entries: [
        ...state,
        field(draft, 'principalReading', 'ふりがな'),
        field(draft, 'principalName', '本人の氏名'),
        field(draft, 'principalAddress', '本人の住所又は居所', 2),
      ],
    },
    {
      title: '請求資格確認書類',
      optional: false,
      entries: [paperBoxes(statutory ? '法定代理人が請求する場合' : '任意代理人が請求する場合', right)],
      note: notesOf(right),
    },
  ];
}
