import { compareItems, type Item } from '@tsumabiraka/assessment';
import type { Form } from '@tsumabiraka/forms';
import { ReadingError } from '../error.ts';
import type { Doubt, Leftover, Reading } from '../outcome.ts';
import type { Row } from '../rows.ts';
import { answerOf } from './answer.ts';
import { readChanges } from './changes.ts';
import type { Found } from './collect.ts';
import { factsOf } from './facts.ts';
import { keyOf } from './item-key.ts';
import { joinCutRows } from './join-cut-rows.ts';
import { mendBoxes } from './mend-boxes.ts';
import { missingOf } from './missing.ts';
import { partLabels } from './part-labels.ts';
import { placedOf } from './placed.ts';
import { partRecordsByFile } from './record-files.ts';
import { doubtSwallowed } from './swallowed.ts';
import { withoutUnusedSystems } from './unused-slots.ts';
import { walk } from './walk.ts';
import { whichForm } from './which-form.ts';

/** Fewer items than this, and a document is something else that only mentions an assessment. */
const FEWEST_ITEMS = 3;
/** Letters of one answer, with what its JSON adds. The longest real one has 6,000; a longer one holds another document, and to write it would take minutes. */
const LONGEST_ANSWER = 100_000;

/**
 * Reads the rows of a document as an assessment.
 * @throws ReadingError if the rows are not those of a 特定個人情報保護評価書, or more than one can hold.
 */
export function interpret(rows: readonly Row[]): Reading {
  const which = whichForm(rows);
  if (!which) throw new ReadingError('not-an-assessment');
  const { form, revision } = which;
  const walked = walk(form, partLabels(form, joinCutRows(form, rows)));
  const found = mendBoxes([...walked.collected.found.values()]);
  if (found.length < FEWEST_ITEMS) throw new ReadingError('not-an-assessment');
  doubtSwallowed(form, found, revision);
  const { items, entries, doubts, leftovers } = readItems(form, found);
  const changes = readChanges(walked.changeRows);
  if ([...items, ...changes.changes].some((answer) => JSON.stringify(answer).length > LONGEST_ANSWER)) {
    throw new ReadingError('too-large');
  }
  const all: Doubt[] = [...doubts, ...changes.doubts];
  if (!which.sure) {
    all.unshift({
      seen: which.seen,
      assumed: form.name,
      alternatives: [],
      reason: '表紙から様式が決まらないので、見出しから判断しました。',
    });
  }
  const draft = {
    form: form.name,
    ...(revision === undefined ? {} : { revision }),
    ...factsOf(items),
    items,
    changes: changes.changes,
    missing: missingOf(form, items, revision),
    withheld: [],
  };
  return {
    draft,
    doubts: all,
    leftovers: [...walked.leftovers, ...leftovers, ...changes.leftovers],
    placed: placedOf(form, walked.headings.values(), entries, items),
  };
}

interface Items {
  items: Item[];
  /** What was found for each, those that stand in the cell of another included. */
  entries: Found[];
  doubts: Doubt[];
  leftovers: Leftover[];
}

function readItems(form: Form, found: readonly Found[]): Items {
  const entries = new Map(found.map((entry) => [keyOf(entry), entry]));
  const answered = new Map(found.map((entry) => [keyOf(entry), answerOf(form, entry)]));
  for (const [key, { counts }] of [...answered]) {
    const { place = {}, labelPlace = {} } = entries.get(key) ?? {};
    for (const { position, digits } of counts) {
      const known = answered.get(keyOf(position));
      if (known && known.item.mark === undefined) continue;
      const cell = { lines: [`( ${digits} ) 件`], place, column: 0, columns: 1, rows: 1 };
      const entry: Found = { ...position, rows: [[cell]], place, labelPlace, doubts: [] };
      entries.set(keyOf(position), entry);
      answered.set(keyOf(position), answerOf(form, entry));
    }
  }
  const results = [...answered.values()];
  return {
    items: partRecordsByFile(withoutUnusedSystems(results.map(({ item }) => item))).sort((a, b) =>
      compareItems(form.name, a, b),
    ),
    entries: [...entries.values()],
    doubts: results.flatMap(({ doubts }) => doubts),
    leftovers: results.flatMap(({ leftovers }) => leftovers),
  };
}
