import { eraDate } from '@tsumabiraka/assessment';
import {
  calendarFile,
  type Draft,
  type DueDate,
  dueDates,
  type Events,
  kind,
  letterText,
  nextRequest,
  printLetter,
  say,
  statusLetter,
} from '@tsumabiraka/request';
import { letterSide } from '../paper/letter.ts';
import { find, make } from './elements.ts';
import { copyText, download, leave, printPaper } from './outputs.ts';
import type { State } from './state.ts';

/** After the sheet has arrived: due dates, a calendar file, and what can be sent next. */
export function startAfterwards(state: State, onNext: (draft: Draft) => void): void {
  const part = find('#afterwards');
  const events = (): Events => {
    const day = (name: string) => find<HTMLInputElement>(`#event-${name}`).value || undefined;
    return { arrived: day('arrived'), decided: day('decided'), disclosed: day('disclosed') };
  };
  const dates = () => dueDates(state.values.kind, events(), state.data.agency, state.today);
  const letter = () => {
    const { arrived } = events();
    const due = dates().find(({ id }) => id === 'decision');
    return arrived && due ? statusLetter(state.values, state.data.prefill, arrived, due, state.today) : undefined;
  };
  const show = () => {
    const list = dates();
    find('#due-dates').replaceChildren(...list.map(dueItem));
    find('#calendar').hidden = list.length === 0;
    const text = letter();
    find('#status-part').hidden = !text;
    find('#paper-status').replaceChildren(...(text ? [letterSide(text, make)] : []));
    showNext(state.values, events());
  };
  part.addEventListener('input', show);
  find('#calendar').addEventListener('click', () => {
    const { prefill, agency } = state.data;
    const context = {
      assessment: prefill.assessment.id,
      agency: agency.name,
      request: kind(state.values.kind).name,
      now: new Date(),
    };
    leave(
      state,
      () => calendarFile(dates(), context),
      (text) => download(`${prefill.assessment.id}.ics`, 'text/calendar', text),
    );
  });
  find('#print-status').addEventListener('click', () => {
    const text = letter();
    if (text)
      leave(
        state,
        () => printLetter(text),
        () => printPaper('status'),
      );
  });
  find('#copy-status').addEventListener('click', () => {
    const text = letter();
    if (text)
      leave(
        state,
        () => letterText(text),
        (words) => void copyText(words),
      );
  });
  for (const wish of ['correction', 'suspension'] as const)
    find(`#next-${wish}`).addEventListener('click', () => {
      const next = nextRequest(state.values, wish, events());
      if (next.possible) onNext(next.draft);
    });
  show();
}

function showNext(before: Draft, events: Events): void {
  for (const wish of ['correction', 'suspension'] as const) {
    const next = nextRequest(before, wish, events);
    find(`#next-${wish}`).hidden = !next.possible;
    const why = find(`#why-not-${wish}`);
    why.textContent = next.possible ? '' : say(next.why);
    why.hidden = next.possible;
  }
}

function dueItem({ title, date, whose, reason, own, rules, notes }: DueDate): HTMLElement {
  const told = [...rules, ...notes].map((rule) => make('li', {}, [say(rule)]));
  return make('li', { class: 'due-date' }, [
    make('p', { class: 'due-day' }, [make('strong', {}, [eraDate(date)]), ` ${title}`]),
    make('p', {}, [`${whose === 'office' ? '役所が守る日です。' : 'あなたが守る日です。'}${reason}`]),
    ...(own ? [make('p', {}, [own.text])] : []),
    make('details', {}, [make('summary', {}, ['もとになる決まり']), make('ul', {}, told)]),
  ]);
}
