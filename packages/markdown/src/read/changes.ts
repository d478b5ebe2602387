import {
  type Change,
  type ChangeCell,
  changeKey,
  EMPTY,
  isEmptyMark,
  PRINTED_DATE,
  plainText,
} from '@tsumabiraka/assessment';
import { normaliseLabel } from '@tsumabiraka/forms';
import type { RootContent } from 'mdast';
import { changeParts } from '../change-parts.ts';
import { toText } from './blocks.ts';
import type { Place, Report } from './report.ts';

type Part = keyof typeof changeParts;

/** A row of 変更箇所 before it is read: its heading, and what stands under each of its four headings. */
export interface ChangeBlock {
  heading: string;
  place: Place;
  parts: Map<Part, { place: Place; content: RootContent[] }>;
}

/** The part of a row that a heading names. */
export function matchChangePart(text: string): Part | undefined {
  const wanted = normaliseLabel(text);
  return (Object.keys(changeParts) as Part[]).find((part) => normaliseLabel(changeParts[part]) === wanted);
}

const headingPattern = new RegExp(`^(${PRINTED_DATE.source}|${EMPTY})(?:(?:[ \\t]+|　)(.*))?$`, 'u');

/** 「令和5年11月1日 V-1-①実施日」 → date and item; either may be 「—」. A heading without date is all item. */
function splitChangeHeading(heading: string): Pick<Change, 'date' | 'item'> {
  const [, date = EMPTY, item = EMPTY] = headingPattern.exec(heading) ?? [heading, EMPTY, heading];
  return { ...(date !== EMPTY && { date }), ...(item !== EMPTY && item !== '' && { item }) };
}

/** Reads the rows; reports parts that are not there. */
export function readChanges(
  blocks: readonly ChangeBlock[],
  unclear: ReadonlyMap<string, string>,
  report: Report,
): Change[] {
  return blocks.map((block, index) => {
    const at = changeKey(index);
    const cell = (part: Part): ChangeCell => {
      const found = block.parts.get(part);
      if (!found) {
        report.error(
          'change-part-absent',
          block.place,
          at,
          `変更の行「${block.heading}」に「${changeParts[part]}」がありません。`,
          `「### ${changeParts[part]}」を書きます。空欄なら、その下に「${EMPTY}」と書きます。`,
        );
        return { mark: EMPTY };
      }
      const text = toText(found.content);
      const whole = plainText(text);
      if (text.length === 0) {
        report.error(
          'answer-not-written',
          found.place,
          at,
          `「${changeParts[part]}」が空です。`,
          `内容を書きます。空欄なら「${EMPTY}」と書きます。`,
        );
        return { mark: EMPTY };
      }
      return isEmptyMark(whole) ? { mark: whole } : { text };
    };
    const reason = unclear.get(at);
    const { date, item } = splitChangeHeading(block.heading);
    if (date === undefined && !block.heading.startsWith(EMPTY)) {
      report.error(
        'change-date-absent',
        block.place,
        at,
        `変更の行「${block.heading}」が、変更日で始まっていません。`,
        `「## 令和5年11月1日 V-1-①実施日」のように書きます。原本の変更日が空欄なら「## ${EMPTY} V-1-①実施日」と書きます。`,
      );
    }
    return {
      ...(date !== undefined && { date }),
      ...(item !== undefined && { item }),
      before: cell('before'),
      after: cell('after'),
      timing: cell('timing'),
      explanation: cell('explanation'),
      ...(reason !== undefined && { reason }),
    };
  });
}
