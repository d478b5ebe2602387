import { type Draft, kind } from '@tsumabiraka/request';
import { find } from './elements.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter((each): each is Control => 'name' in each && each.name !== '' && 'value' in each);

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');

/** What the questions of the form say. Fields that the form does not ask are not in it. */
export function readForm(form: HTMLFormElement): Partial<Draft> {
  const data = new FormData(form);
  const single = Object.fromEntries([...data].filter(([name]) => name !== 'choices' && name !== 'files'));
  const isAsked = (name: string) => form.elements.namedItem(name) !== null;
  return {
    ...single,
    choices: data.getAll('choices').map(String),
    ...(isAsked('files') && { files: data.getAll('files').map(Number) }),
    ...(isAsked('desk') && { desk: Number(data.get('desk')) }),
  };
}

/** Puts a draft into the questions of the form. */
export function writeForm(form: HTMLFormElement, draft: Draft): void {
  const values: Record<string, unknown> = { ...draft };
  for (const control of controlsOf(form)) {
    const value = values[control.name];
    if (!isBox(control)) control.value = String(value);
    else if (Array.isArray(value)) control.checked = value.map(String).includes(control.value);
    else control.checked = control.value === value;
  }
}

/** Shows what goes with the answers so far: record items of the ticked files, and questions that this kind of request asks. */
export function showFitting(form: HTMLFormElement, draft: Draft): void {
  const { followsDisclosure, exchange } = kind(draft.kind);
  for (const part of form.querySelectorAll<HTMLElement>('[data-file]'))
    part.hidden = !draft.files.includes(Number(part.dataset['file']));
  find('[data-field=method]', form).hidden = followsDisclosure;
  for (const note of form.querySelectorAll<HTMLElement>('[data-exchange]')) note.hidden = !exchange;
  for (const note of form.querySelectorAll<HTMLElement>('[data-follows]')) note.hidden = !followsDisclosure;
}

/** A whole group and single items of it exclude one another: the last press counts. */
export function keepGroupsApart(box: EventTarget | null): void {
  if (!(box instanceof HTMLInputElement) || box.name !== 'choices' || !box.checked) return;
  const group = box.closest('[data-group]');
  for (const other of group?.querySelectorAll<HTMLInputElement>('input[name=choices]') ?? [])
    if (other !== box && ('whole' in other.dataset || 'whole' in box.dataset)) other.checked = false;
}

/**
 * Ticks what the fragment of the address names, parted by commas: `#file-2`, or ids of kinds and record items. Nothing in it is about
 * the reader. Files that hold nothing of it are not asked for.
 * @returns names of the kinds and record items
 */
export function chosenByAddress(form: HTMLFormElement): string[] {
  const boxes = decodeURIComponent(location.hash.slice(1))
    .split(',')
    .map((id) => document.getElementById(id))
    .filter((target): target is HTMLInputElement => target instanceof HTMLInputElement && form.contains(target));
  const files = new Set(boxes.map(fileOf));
  if (files.size > 0)
    for (const box of form.querySelectorAll<HTMLInputElement>('input[name=files]')) box.checked = files.has(box.value);
  const choices = boxes.filter(({ name }) => name === 'choices');
  for (const box of choices) {
    box.checked = true;
    for (let fold = box.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
  }
  return [...new Set(choices.map((box) => box.labels?.[0]?.textContent.trim() ?? ''))];
}

/** Number of the file that a box stands for, or belongs to. */
function fileOf(box: HTMLInputElement): string | undefined {
  return box.name === 'files' ? box.value : box.closest<HTMLElement>('[data-file]')?.dataset['file'];
}
