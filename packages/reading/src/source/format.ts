import { ReadingError } from '../error.ts';

/** What a file is, by its bytes. Its name says nothing: `.pdf` may be a web page, `.txt` a workbook. */
export type SourceFormat = 'pdf' | 'xlsx' | 'text';

/** `%PDF-` has to stand within the first kilobyte (ISO 32000-1, annex H). */
const PDF_WITHIN = 1024;
const ZIP = [0x50, 0x4b];
/** Compound file of Office up to 2003, and of encrypted ones since ([MS-CFB] 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Tells the format of a file from its content.
 * @throws ReadingError if it is empty, an old or encrypted Office document, or some other archive.
 */
export function formatOf(bytes: Uint8Array): SourceFormat {
  if (bytes.length === 0) throw new ReadingError('empty');
  if (latin1(bytes.subarray(0, PDF_WITHIN)).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, COMPOUND)) throw new ReadingError(holds(bytes, 'EncryptedPackage') ? 'locked' : 'old-excel');
  return startsWith(bytes, ZIP) ? 'xlsx' : 'text';
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);
const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

/** Whether the directory of a compound file names a stream; names are UTF-16 there. */
function holds(bytes: Uint8Array, name: string): boolean {
  return latin1(bytes).includes([...name].join('\0'));
}
