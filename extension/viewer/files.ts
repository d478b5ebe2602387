import { byId } from './page.ts';

/** The two ways of the reader's own files: chosen from a list, or dropped on the page. */
export function receiveFiles(open: (file: File) => void): { choose(): void } {
  const input = byId<HTMLInputElement>('file');
  const choose = (): void => input.click();
  byId('choose').addEventListener('click', choose);
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) open(file);
    input.value = ''; // the same file may be chosen again
  });
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('dropping');
  });
  addEventListener('drop', (event) => {
    document.body.classList.remove('dropping');
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) open(file);
  });
  return { choose };
}
