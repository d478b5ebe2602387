import { byId } from './page.ts';

/** Saves the file as it came, without asking the site again. */
export function saving(bytes: Uint8Array, name: string, signal: AbortSignal): void {
  const save = (): void => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  byId('save').addEventListener('click', save, { signal });
}
