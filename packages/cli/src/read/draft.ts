import { Assessment, changeKey, formatKey, type Item, stateOf } from '@tsumabiraka/assessment';
import { parse, serialise } from '@tsumabiraka/markdown';
import { type CoverFact, type Doubt, type Reading, toAssessment } from '@tsumabiraka/reading';
import { doubtText } from './doubt.ts';

const FACTS: Readonly<Record<CoverFact, string>> = { number: '評価書番号', title: '評価書名', published: '公表日' };

const ADVICE =
  '何も書きませんでした。同じ評価書の別の形式のファイル（Excel、PDF、テキスト）を指定するか、tsumabiraka new で空の評価書を作って書き写してください。';

/** A reading as a Markdown file, or why it cannot be one. */
export type Drafted = { assessment: Assessment; markdown: string } | { error: string };

/** Makes the draft of a reading, with every doubt about an item or row in its `unclear`. */
export function draftOf(reading: Reading, given: Parameters<typeof toAssessment>[1]): Drafted {
  const made = toAssessment(reading.draft, given);
  if ('lacking' in made) {
    const facts = made.lacking.map((fact) => `「${FACTS[fact]}」`).join('');
    return { error: `表紙から${facts}を読み取れません。表紙のある、様式どおりのファイルを指定してください。` };
  }
  const assessment = withDoubts(made.assessment, reading.doubts);
  const issue = Assessment.safeParse(assessment).error?.issues[0];
  if (issue)
    return { error: `読んだ内容を評価書の形にできません（${issue.path.join('.')}: ${issue.message}）。${ADVICE}` };
  const markdown = serialise(assessment);
  const again = parse(markdown, { file: '' }).assessment;
  const back = again ? serialise(again) : '';
  if (back !== markdown) {
    const line = firstDifference(markdown, back);
    return { error: `読んだ内容を Markdown に書いて読み直すと、「${line}」のところが違うものになります。${ADVICE}` };
  }
  return { assessment, markdown };
}

/** The first line of a text that another one has not at its place. */
function firstDifference(text: string, other: string): string {
  const lines = other.split('\n');
  return text.split('\n').find((line, index) => line !== lines[index]) ?? '';
}

/** Doubts without an item stand in the report only: the file has no place for them. */
function withDoubts(assessment: Assessment, doubts: readonly Doubt[]): Assessment {
  const reasons = new Map<string, string>();
  for (const doubt of doubts) {
    if (doubt.code === undefined) continue;
    const key = formatKey({ code: doubt.code, file: doubt.file });
    reasons.set(key, [reasons.get(key), doubtText(doubt)].filter((text) => text !== undefined).join(' '));
  }
  const items = assessment.items.map((item): Item => {
    const reason = reasons.get(formatKey(item));
    return reason === undefined ? item : { ...item, reason, state: stateOf(item, true) };
  });
  const changes = assessment.changes.map((change, index) => {
    const reason = reasons.get(changeKey(index));
    return reason === undefined ? change : { ...change, reason };
  });
  return { ...assessment, items, changes };
}
