import type { DraftField, FieldProblem } from '@tsumabiraka/request';
import { find, make } from './elements.ts';

/** Everything that stands for a field: a question of the form, or a line of the sheet. */
export const placesOf = (field: DraftField): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-field="${field}"]`),
];

const controls = 'input, select, textarea';

/** Says each problem beside its field. */
export function showProblems(problems: readonly FieldProblem[]): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-field]')) {
    const own = problems.filter(({ field }) => field === place.dataset['field']);
    const error = find('.error', place);
    error.textContent = own.map(({ message }) => message).join(' ');
    error.hidden = own.length === 0;
    for (const control of place.querySelectorAll(controls)) {
      if (own.length > 0) {
        control.setAttribute('aria-invalid', 'true');
        control.setAttribute('aria-describedby', error.id);
      } else {
        control.removeAttribute('aria-invalid');
        control.removeAttribute('aria-describedby');
      }
    }
  }
}

/** Lists the problems on top, and goes there. */
export function summarise(problems: readonly FieldProblem[], goTo: (field: DraftField) => void): void {
  const summary = find('#request-problems');
  summary.hidden = problems.length === 0;
  if (problems.length === 0) return;
  const items = problems.map(({ field, message }) => {
    const button = make('button', { type: 'button', class: 'link' }, [message]);
    button.addEventListener('click', () => goTo(field));
    return make('li', {}, [button]);
  });
  find('ul', summary).replaceChildren(...items);
  summary.focus();
}

/** Moves to the control of a field that can be seen. */
export function focusField(field: DraftField): void {
  const place = placesOf(field).find((each) => each.checkVisibility());
  place?.querySelector<HTMLElement>(controls)?.focus();
}
