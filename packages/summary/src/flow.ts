import type { Assessment, Item, ItemKey } from '@tsumabiraka/assessment';
import { type Answer, type Reader, reader } from './reader.ts';
import { fileName } from './topics/people.ts';
import { nameIn } from './topics/systems.ts';

/** A party or a store that information passes through. */
export interface FlowNode {
  kind: 'source' | 'file' | 'entrustee' | 'recipient' | 'transfer' | 'unknown';
  label: string;
  /** What stands beside the name: offices written into the box, the work entrusted, the systems of a file. */
  details: readonly string[];
  /** How the information travels, as the boxes of the form say (「紙」「専用線」…). */
  channels: readonly string[];
  /** Item to check it in. */
  from: ItemKey;
  /** The mark of the item cannot be read, or carries a doubt. */
  doubtful: boolean;
}

/** Where the information of one 特定個人情報ファイル comes from, where it is, and where it goes. */
export interface Flow {
  file: FlowNode;
  /** Ways in hold for all sources together: the form asks for them once (Ⅱ-3-②). */
  sources: readonly FlowNode[];
  entrustees: readonly FlowNode[];
  recipients: readonly FlowNode[];
  transfers: readonly FlowNode[];
}

/** The flow of each file of an assessment, read off Ⅰ-2, Ⅱ-3, Ⅱ-4 and Ⅱ-5. 様式2 does not ask for it: no flow. */
export function flows(assessment: Assessment): Flow[] {
  if (assessment.form === '様式2') return [];
  const questions = reader(assessment);
  return questions.files.map((file) => ({
    file: fileNode(questions, file),
    sources: sources(questions, file),
    entrustees: entrustees(questions, file),
    recipients: recipients(questions, file, 'recipient'),
    transfers: recipients(questions, file, 'transfer'),
  }));
}

function fileNode(questions: Reader, file: number): FlowNode {
  const systems = questions
    .slots('I-2-システムN', 1)
    .flatMap((slot) => nameIn(questions.answer(`I-2-システム${slot}-①`)) ?? []);
  return {
    kind: 'file',
    label: fileName(questions, file).replace(/^「|」$/gu, ''),
    details: systems,
    channels: [],
    from: { code: 'II-1', file },
    doubtful: false,
  };
}

/** Labels of the boxes that are set; the unknown ones where none can be read. */
function marked(answer: Answer): { boxes: (Item & { kind: 'checks' })['boxes']; doubtful: boolean } {
  if (answer.state !== 'answered' || answer.item.kind !== 'checks') return { boxes: [], doubtful: false };
  const checked = answer.item.boxes.filter((box) => box.state === 'checked');
  if (checked.length > 0) return { boxes: checked, doubtful: answer.item.state === 'unclear' };
  return { boxes: answer.item.boxes.filter((box) => box.state === 'unknown'), doubtful: true };
}

function channelsOf(answer: Answer): string[] {
  const { boxes, doubtful } = marked(answer);
  if (doubtful && boxes.every((box) => box.state === 'unknown'))
    return boxes.length > 0 ? ['渡し方は読み取れない'] : [];
  return boxes.map((box) =>
    box.free && box.label.startsWith('その他') ? box.free.join(' ') : box.label.replace(/\(.*$/u, ''),
  );
}

function sources(questions: Reader, file: number): FlowNode[] {
  const asked = questions.answer('II-3-①', file);
  if (asked.state === 'not-asked') return [];
  if (asked.state !== 'answered') return [nothingKnown(asked, '入手元')];
  const channels = channelsOf(questions.answer('II-3-②', file));
  const { boxes, doubtful } = marked(asked);
  const unreadable = boxes.filter((box) => box.state === 'unknown' && !box.free).length;
  const named = boxes.filter((box) => box.state !== 'unknown' || box.free);
  const nodes = named.map((box): FlowNode => {
    // 「その他」 says nothing; what is written beside it does.
    const other = box.label === 'その他' && box.free;
    return {
      kind: 'source',
      label: other ? other.join(' ') : box.label,
      details: other ? [] : (box.free ?? []),
      channels,
      from: asked.key,
      doubtful: doubtful && box.state === 'unknown',
    };
  });
  if (unreadable === 0) return nodes;
  const label = nodes.length > 0 ? 'ほかの入手元' : '入手元';
  return [
    ...nodes,
    {
      kind: 'unknown',
      label,
      details: [`${unreadable}つの欄は、印が読み取れません`],
      channels,
      from: asked.key,
      doubtful: true,
    },
  ];
}

function entrustees(questions: Reader, file: number): FlowNode[] {
  const asked = questions.answer('II-4-委託の有無', file);
  if (asked.state === 'missing' || asked.state === 'withheld') return [nothingKnown(asked, '委託先')];
  return questions.slots('II-4-委託事項N', file).flatMap((slot): FlowNode[] => {
    const who = questions.answer(`II-4-委託事項${slot}-⑥`, file);
    const name = nameIn(who);
    if (name === undefined || !('key' in who)) return [];
    const work = nameIn(questions.answer(`II-4-委託事項${slot}-名称`, file));
    const again = questions.answer(`II-4-委託事項${slot}-⑦`, file);
    const re =
      again.state === 'answered' && again.item.kind === 'choice' && again.item.value === '再委託する'
        ? ['さらに再委託する']
        : [];
    return [
      {
        kind: 'entrustee',
        label: name,
        details: [...(work === undefined ? [] : [work]), ...re],
        channels: channelsOf(questions.answer(`II-4-委託事項${slot}-④`, file)),
        from: who.key,
        doubtful: who.state === 'answered' && who.item.state === 'unclear',
      },
    ];
  });
}

const ways = {
  recipient: { group: 'II-5-提供先', about: '提供先' },
  transfer: { group: 'II-5-移転先', about: '移転先' },
} as const;

function recipients(questions: Reader, file: number, kind: keyof typeof ways): FlowNode[] {
  const { group, about } = ways[kind];
  const asked = questions.answer('II-5-提供・移転の有無', file);
  if (asked.state === 'missing' || asked.state === 'withheld') return [nothingKnown(asked, about)];
  return questions.slots(`${group}N`, file).flatMap((slot): FlowNode[] => {
    const who = questions.answer(`${group}${slot}-名称`, file);
    const name = nameIn(who);
    if (name === undefined || !('key' in who)) return [];
    const what = nameIn(questions.answer(`${group}${slot}-③`, file));
    return [
      {
        kind,
        label: name,
        details: what === undefined ? [] : [what],
        channels: channelsOf(questions.answer(`${group}${slot}-⑥`, file)),
        from: who.key,
        doubtful: who.state === 'answered' && who.item.state === 'unclear',
      },
    ];
  });
}

function nothingKnown(asked: Exclude<Answer, { state: 'not-asked' }>, about: string): FlowNode {
  const details = [
    asked.state === 'withheld'
      ? '公表されていません'
      : asked.state === 'missing'
        ? '手元の原本に、その頁がありません'
        : '書かれていません',
  ];
  return { kind: 'unknown', label: about, details, channels: [], from: asked.key, doubtful: true };
}
