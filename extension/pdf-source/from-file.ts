import type { Source } from './from-address.ts';

/** A file that the reader has chosen or dropped; needs no permission and makes no request. */
export async function fromFile(file: File): Promise<Source> {
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
}
