import {
  type Assessment,
  type ChangeCell,
  changeId,
  plainText,
  publishableChange,
  readDate,
} from '@tsumabiraka/assessment';
import { codeToId, form, resolveReference } from '@tsumabiraka/forms';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { difference, differenceHtml, isWordingOnly } from './difference.ts';
import { placeName } from './heading-path.ts';
import { type OutlineNode, outline } from './outline.ts';
import { verbatim } from './text.ts';

/** One row of 変更箇所, ready to be shown. */
export interface ChangeEntry {
  /** Anchor of the row. */
  id: string;
  /** `2023-12-18`, for sorting; `2016-01-00` where the day is not printed, '' where no date is. */
  sort: string;
  /** 変更日 as printed. */
  date?: string;
  /** 項目 as printed. */
  item?: string;
  /** The item of the assessment that the row names. */
  target?: { id: string; label: string; major: boolean };
  timing?: string;
  explanation?: string;
  /** What is doubtful about the row. */
  reason?: string;
  /** A personal name is replaced. */
  nameWithheld: boolean;
  /** Only white space, widths, punctuation or numbers of points differ. */
  wordingOnly: boolean;
  /** HTML of what changed, and of the whole texts. */
  html: string;
}

/** What one document changed on one day. */
export interface ChangeDay {
  /** 変更日: `2023-12-18`, `2016-01-00` where no day is printed, '' where no date is. */
  sort: string;
  /** As printed. */
  date?: string;
  /** Anchors of its rows. */
  ids: string[];
}

/** The days of rows, newest first. @param rows by day */
export function changeDays(rows: ReadonlyMap<string, readonly ChangeEntry[]>): ChangeDay[] {
  return [...rows]
    .map(([sort, own]): ChangeDay => {
      const date = own[0]?.date;
      return { sort, ...(date !== undefined && { date }), ids: own.map(({ id }) => id) };
    })
    .sort((a, b) => b.sort.localeCompare(a.sort));
}

/** All rows of 変更箇所, in the order of the document. Personal names are replaced. */
export function changeLog(assessment: Assessment): ChangeEntry[] {
  const targets = changeTargets(assessment);
  const places = placesOf(assessment, new Set(targets));
  return assessment.changes.map((original, index): ChangeEntry => {
    const { change, replaced } = publishableChange(assessment.form, original);
    const [before, after] = [cellText(original.before), cellText(original.after)];
    const target = places.get(targets[index] ?? '');
    const facts = {
      date: change.date,
      item: change.item,
      timing: cellText(change.timing),
      explanation: cellText(change.explanation),
      reason: change.reason,
    };
    const present = Object.fromEntries(Object.entries(facts).filter(([, text]) => text));
    return {
      id: changeId(assessment.form, index),
      sort: sortKey(change.date),
      ...present,
      ...(target && { target }),
      nameWithheld: replaced,
      wordingOnly: before !== '' && after !== '' && isWordingOnly(before, after),
      html: toHtml(body(change.before, change.after)),
    };
  });
}

/** Ids of the items that the rows name, row by row; undefined where a row names none. */
export function changeTargets({ form: name, changes }: Assessment): (string | undefined)[] {
  return changes.map(({ item }) => {
    const reference = item === undefined ? undefined : resolveReference(form(name), item);
    return reference && codeToId(reference.code, reference.file);
  });
}

/** Items, groups and slots that stand on the page of the assessment, by id. */
function placesOf(
  assessment: Assessment,
  wanted: ReadonlySet<string | undefined>,
): Map<string, NonNullable<ChangeEntry['target']>> {
  const found = new Map<string, NonNullable<ChangeEntry['target']>>();
  const visit = (node: OutlineNode): void => {
    for (const each of [node, node.name]) {
      if (!each || !wanted.has(each.id)) continue;
      const label = placeName(assessment.form, each.code);
      found.set(each.id, { id: each.id, label, major: each.node.major || node.node.major });
    }
    for (const child of node.children) visit(child);
  };
  for (const root of outline(assessment)) visit(root);
  return found;
}

function cellText(cell: ChangeCell): string {
  return 'text' in cell ? plainText(cell.text) : '';
}

function sortKey(printed: string | undefined): string {
  const read = printed === undefined ? undefined : readDate(printed);
  if (!read?.possible) return '';
  return [read.year, read.month ?? 0, read.day ?? 0].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Documents write these where there was nothing before, or is nothing left. */
const PLACEHOLDER = /^[（(]?\s*(?:追加|新規|新規追加|削除|[-－―])\s*[)）]?$/u;

function body(before: ChangeCell, after: ChangeCell): ElementContent[] {
  const [old, now] = [cellText(before), cellText(after)];
  const isPair = [old, now].every((text) => text !== '' && !PLACEHOLDER.test(text));
  const pieces = isPair ? difference(old, now) : undefined;
  if (!pieces) return [both(before, after)];
  const isSame = pieces.every(({ kind }) => kind === 'same');
  const said = isSame
    ? h('p', { className: ['ours'] }, '変更前と変更後に、同じ文が書かれています。')
    : differenceHtml(pieces);
  return [said, h('details', { className: ['whole'] }, [h('summary', '変更前と変更後の全文'), both(before, after)])];
}

function both(before: ChangeCell, after: ChangeCell): ElementContent {
  const side = (title: string, cell: ChangeCell) =>
    h('div', [
      h('p', { className: ['side-title'] }, title),
      ...('text' in cell ? verbatim(cell.text, title) : [h('p', { className: ['state'] }, '記載なし')]),
    ]);
  return h('div', { className: ['sides'] }, [side('変更前の記載', before), side('変更後の記載', after)]);
}
