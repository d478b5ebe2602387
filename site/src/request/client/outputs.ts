import { type Output, type Refusal, refusal } from '@tsumabiraka/request';
import { announce, find } from './elements.ts';
import type { State } from './state.ts';

const root = document.documentElement;

/** Says why something does not leave the page. */
function refuse({ title, text, hint }: Refusal): void {
  const box = find('#request-refused');
  find('h2', box).textContent = title;
  const [what, todo] = box.querySelectorAll('p');
  if (what) what.textContent = text;
  if (todo) todo.textContent = hint;
  box.hidden = false;
  box.focus();
}

/** Lets something out, or says why not. */
export function leave<T>(state: State, output: () => Output<T>, then: (value: T) => void): void {
  const checked = state.guarded(output);
  find('#request-refused').hidden = true;
  if (checked.safe) then(checked.value);
  else refuse(checked.refusal);
}

/** Every way to the printer ends here, also the browser's own: while a 個人番号 is written anywhere, the paper says why it is blank. */
export function guardPrinter(state: State, refresh: () => void): void {
  const settle = () => {
    refresh();
    root.toggleAttribute('data-refused', state.stopped);
    find('#print-refused').textContent = state.stopped ? `${refusal.title}。${refusal.text}${refusal.hint}` : '';
  };
  addEventListener('beforeprint', settle);
  addEventListener('afterprint', () => root.removeAttribute('data-print'));
  // A printer that tells no event still meets the right paper.
  document.addEventListener('input', settle);
}

/** Prints one of the papers: its id without `paper-`. */
export function printPaper(name: string): void {
  root.dataset['print'] = name;
  print();
}

/** Copies a text. Where the browser does not allow it, the text is shown for copying by hand. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce('文字をコピーしました。');
  } catch {
    const box = find<HTMLTextAreaElement>('#request-text');
    box.value = text;
    box.parentElement?.removeAttribute('hidden');
    box.select();
    announce('下の欄の文字を選びました。コピーしてください。');
  }
}

/** Hands a file to the reader; it is made here and comes from nowhere. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  announce(`ファイル「${name}」を作りました。`);
}
