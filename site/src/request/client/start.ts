import {
  buildSheet,
  checklist,
  checklistText,
  coverLetter,
  type Draft,
  emptyDraft,
  type KindId,
  letterText,
  mandate,
  printLetter,
  printMandate,
  printSheet,
  sheetText,
} from '@tsumabiraka/request';
import { checklistParts } from '../paper/checklist.ts';
import { letterSide, mandateSide } from '../paper/letter.ts';
import { startAfterwards } from './afterwards.ts';
import { keepOnDevice } from './device.ts';
import { find, make } from './elements.ts';
import { chosenByAddress, keepGroupsApart, readForm, showFitting, writeForm } from './form.ts';
import { copyText, download, guardPrinter, leave, printPaper } from './outputs.ts';
import { drawSheet, inkSheet, keepFocus } from './pens.ts';
import { showProblems } from './problems.ts';
import { State } from './state.ts';
import { Wizard } from './wizard.ts';

/** A request, from the questions to the printed sheet. Everything happens in this page. */
const form = find<HTMLFormElement>('#request-form');
const paper = find('#paper-sheet');
const state = new State();
const { prefill, agency } = state.data;

const sheet = () => buildSheet(state.values, prefill, agency);
const list = () => checklist(state.values, agency, state.today);

function said(): void {
  const { problems } = state.check();
  showProblems(problems.filter(({ field, severity }) => severity === 'stop' || state.left.has(field)));
  if (!state.stopped) find('#request-refused').hidden = true;
  if (problems.length === 0) find('#request-problems').hidden = true;
}

/** Draws everything that follows from the answers. */
function draw(): void {
  keepFocus(paper, () => drawSheet(paper, sheet(), state.values, write));
  find('#checks').replaceChildren(...checklistParts(list(), make));
  find('#letter-part').hidden = state.values.channel !== 'post';
  find('#mandate-part').hidden = state.values.requester !== 'mandated';
  drawLetters();
  said();
}

function drawLetters(): void {
  const letter = coverLetter(state.values, prefill);
  find('#paper-letter').replaceChildren(letterSide(letter, make));
  find('#letter-caution').textContent = letter.caution ?? '';
  find('#paper-mandate').replaceChildren(mandateSide(mandate(state.values, prefill), make));
}

function write(change: Partial<Draft>, redraw: boolean): void {
  state.set(change);
  writeForm(form, state.values);
  showFitting(form, state.values);
  if (redraw) draw();
  else {
    inkSheet(paper, sheet());
    drawLetters();
    said();
  }
}

function answer(): void {
  state.set(readForm(form));
  showFitting(form, state.values);
  draw();
}

/** Says what the page that the reader comes from has ticked. */
function showChosen(names: readonly string[]): void {
  find('#chosen').hidden = names.length === 0;
  find('#chosen strong').textContent = names.join('、');
}

function take(draft: Draft): void {
  state.values = draft;
  writeForm(form, draft);
  showFitting(form, draft);
  draw();
}

showChosen(chosenByAddress(form));
const wizard = new Wizard(state, draw);
form.addEventListener('input', ({ target }) => {
  keepGroupsApart(target);
  answer();
});
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('change', ({ target }) => {
  const field = target instanceof Element && target.closest<HTMLElement>('[data-field]')?.dataset['field'];
  if (field) state.left.add(field as keyof Draft);
  said();
});
const whenRight = (then: () => void) => () => {
  if (state.stopped || wizard.passesAll()) then();
};
const onPress = (id: string, then: () => void) => find(`#${id}`).addEventListener('click', then);
const name = `request-${prefill.assessment.id}`;
onPress(
  'print-sheet',
  whenRight(() =>
    leave(
      state,
      () => printSheet(sheet()),
      () => printPaper('sheet'),
    ),
  ),
);
onPress(
  'copy-sheet',
  whenRight(() =>
    leave(
      state,
      () => sheetText(sheet()),
      (text) => void copyText(text),
    ),
  ),
);
onPress(
  'text-sheet',
  whenRight(() =>
    leave(
      state,
      () => sheetText(sheet()),
      (text) => download(`${name}.txt`, 'text/plain', text),
    ),
  ),
);
onPress('print-checks', () =>
  leave(
    state,
    () => checklistText(list()),
    () => printPaper('checks'),
  ),
);
onPress('print-letter', () =>
  leave(
    state,
    () => printLetter(coverLetter(state.values, prefill)),
    () => printPaper('letter'),
  ),
);
onPress('copy-letter', () =>
  leave(
    state,
    () => letterText(coverLetter(state.values, prefill)),
    (text) => void copyText(text),
  ),
);
onPress('print-mandate', () =>
  leave(
    state,
    () => printMandate(mandate(state.values, prefill)),
    () => printPaper('mandate'),
  ),
);
onPress('clear-all', () => {
  take(emptyDraft(prefill, state.values.kind as KindId));
  state.unsaved = false;
  wizard.open(1);
});
guardPrinter(state, () => inkSheet(paper, sheet()));
keepOnDevice(state, (draft) => {
  take(draft);
  wizard.open(3);
});
startAfterwards(state, (draft) => {
  take(draft);
  wizard.open(3);
});
for (const blank of document.querySelectorAll('.no-script')) blank.remove();
for (const hidden of document.querySelectorAll<HTMLElement>('[data-script]')) hidden.hidden = false;
answer();
state.unsaved = false;
// What is written is in this page only, so leaving it by mistake is asked about.
addEventListener('beforeunload', (event) => {
  if (state.unsaved) event.preventDefault();
});
