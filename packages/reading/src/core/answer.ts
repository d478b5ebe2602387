import { type Item, stateOf } from '@tsumabiraka/assessment';
import type { Form } from '@tsumabiraka/forms';
import { locate, normaliseLabel } from '@tsumabiraka/forms';
import type { Doubt, Leftover } from '../outcome.ts';
import { readChecks } from './answers/checks.ts';
import { readChoice } from './answers/choice.ts';
import { readCount, takeCounts } from './answers/count.ts';
import { readRecords } from './answers/records.ts';
import { readPrinted, readText } from './answers/text.ts';
import { type Found, linesOf } from './collect.ts';
import { codeOf, type Position } from './item-key.ts';
import { officialLabels } from './official-labels.ts';
import { letterDoubts } from './unknown-letter.ts';

/** An item that was read, with all that is doubtful about it and what did not belong. */
export interface Answered {
  item: Item;
  doubts: Doubt[];
  leftovers: Leftover[];
  /** Numbers of 「( )件」 that stood in the same cell and belong to items of their own. */
  counts: { position: Position; digits: string }[];
}

type Unstated<T> = T extends Item ? Omit<T, 'code' | 'file' | 'state' | 'reason'> : never;
interface Read {
  answer: Unstated<Item>;
  doubts?: string[];
  rest?: string;
  counts?: Answered['counts'];
}

/** Reads what was found for an item as the answer that its kind asks for. */
export function answerOf(form: Form, found: Found): Answered {
  const lines = linesOf(found);
  const { node } = found;
  const code = codeOf(found);
  const { answer, doubts = [], rest = '', counts = [] } = read(form, found, lines);
  const beside = rest === '' ? [] : ['この欄に、選択肢でも答えでもない文字があります。'];
  const within = node.kind === 'text' ? labelDoubts(form, lines) : [];
  const reasons = [...new Set([...found.doubts, ...doubts, ...beside, ...within, ...letterDoubts(lines.join('\n'))])];
  const key = found.file === undefined ? { code } : { code, file: found.file };
  const plain = { ...key, ...answer, state: 'answered' } as Item;
  const state = stateOf(plain, reasons.length > 0);
  const reason = reasons.join('');
  const item = { ...plain, state, ...(reason === '' ? {} : { reason }) } as Item;
  const seen = lines.join('\n');
  return {
    item,
    doubts: reasons.map((why) => ({
      ...key,
      place: found.place,
      seen,
      assumed: assumedOf(item),
      alternatives: alternativesOf(found),
      reason: why,
    })),
    leftovers: rest === '' ? [] : [{ text: rest, place: found.place }],
    counts,
  };
}

function read(form: Form, found: Found, lines: readonly string[]): Read {
  const { node } = found;
  const text = lines.join('\n');
  switch (node.kind) {
    case 'choice': {
      const { rest: without, counts } = takeCounts(text);
      const child = node.children.map((code) => locate(form, code)?.node).find((below) => below?.kind === 'count');
      const { doubt, rest, ...answer } = readChoice(child ? without : text, node.options);
      return {
        answer,
        doubts: doubt ? [doubt] : [],
        rest,
        counts: child && counts[0] !== undefined ? [{ position: { ...found, node: child }, digits: counts[0] }] : [],
      };
    }
    case 'checks': {
      const { doubts, rest, counts, ...answer } = readChecks(text, node.options);
      return { answer, doubts, rest, counts: countsOf(form, found, counts) };
    }
    case 'count':
      return { answer: readCount(lines) };
    case 'date':
    case 'period':
      return {
        answer: readPrinted(node.kind, lines) as Unstated<Item>,
        doubts: SERIAL.test(text) ? [SERIAL_DATE] : [],
      };
    case 'table':
      return { answer: { ...readRecords(found.rows), ...(found.title ? { title: found.title } : {}) } };
    default:
      return { answer: readText(lines) };
  }
}

/** Days since 1900, which a spreadsheet prints where a cell with a date has no format for one: 35,000 is 1995, 60,000 is 2064. */
const SERIAL = /^\s*[345]\d{4}\s*$/u;
const SERIAL_DATE = '日付の欄に数だけがあります。表計算ソフトの日付の通し番号かもしれません。';

function countsOf(form: Form, found: Found, counts: ReadonlyMap<string, string>): Answered['counts'] {
  return found.node.options.flatMap(({ label, countCode }) => {
    const digits = counts.get(label);
    const node = countCode === undefined ? undefined : locate(form, countCode)?.node;
    return node && digits !== undefined ? [{ position: { ...found, node }, digits }] : [];
  });
}

const SHORTEST_LABEL = 4;
const LONGEST_LABEL = 60;
const NUMBERED_LABEL = /^\s*[①-⑳]\S/u;

/** A text that holds the label of another item may have swallowed its answer. */
function labelDoubts(form: Form, lines: readonly string[]): string[] {
  const known = officialLabels(form);
  const label = lines.find(
    (line) =>
      (line.length >= SHORTEST_LABEL || NUMBERED_LABEL.test(line)) &&
      line.length <= LONGEST_LABEL &&
      known.has(normaliseLabel(line)),
  );
  return label === undefined
    ? []
    : [`答えの中に項目名「${label}」があります。別の項目の答えが混ざっているかもしれません。`];
}

function assumedOf(item: Item): string {
  if (item.mark !== undefined) return item.mark;
  switch (item.kind) {
    case 'choice':
      return item.value ?? '';
    case 'checks':
      return item.boxes
        .filter((box) => box.state === 'checked')
        .map((box) => box.label)
        .join('、');
    case 'count':
      return String(item.count ?? '');
    case 'date':
    case 'period':
      return item.printed ?? '';
    default:
      return '';
  }
}

const alternativesOf = ({ node }: Found): string[] =>
  node.kind === 'choice' ? node.options.map(({ label }) => label) : [];
