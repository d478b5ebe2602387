import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import type { Assessment } from '@tsumabiraka/assessment';
import { PdfError } from '@tsumabiraka/pdf';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { type Doubt, formatOf, type Leftover, ReadingError, readSource } from '@tsumabiraka/reading';
import { type AgencyNames, agencyNamed, agencyUnknown } from './agency.ts';
import { draftOf } from './draft.ts';

/** One file to read. */
export interface Task {
  path: string;
  /** The body, where the user names it. */
  agency?: string;
  agencies: AgencyNames;
  /** Gets the page that was read, 0 at the start, and how many there are; and `isRead` once all is read. */
  port: MessagePort;
}

/** What came of it: a draft, or a Japanese message that says why there is none. */
export type Outcome =
  | { assessment: Assessment; markdown: string; doubts: readonly Doubt[]; leftovers: readonly Leftover[] }
  | { error: string };

/** Bytes. Assessments have some hundred kilobytes; what is larger than this is not worth the memory. */
const LARGEST_FILE = 200 * 2 ** 20;

/** A page that says 「見つかりません」 is often saved under the name of the document. */
const OTHER_THAN_TEXT = /\.(?:pdf|xls[xm]?)$/iu;

/** Reads one file, in a thread of its own. */
export default async function readFileAsDraft(task: Task): Promise<Outcome> {
  const { path, port } = task;
  try {
    // The thread has loaded its program: from here on the file is what takes time.
    port.postMessage({ page: 0, pageCount: 0 });
    const found = await stat(path);
    if (found.isDirectory()) return { error: 'フォルダーです。中のファイルを指定してください。' };
    if (!found.isFile()) return { error: 'ふつうのファイルではありません。' };
    if (found.size > LARGEST_FILE)
      return { error: 'ファイルが大きすぎます（200MBまで）。評価書だけのファイルにしてください。' };
    return await draftFrom(new Uint8Array(await readFile(path)), task);
  } catch (error) {
    if (error instanceof ReadingError || error instanceof PdfError) return { error: error.message };
    if (error instanceof Error && 'syscall' in error) {
      return { error: '読めません。ファイルがあるか、読む権限があるかを確かめます。' };
    }
    throw error;
  } finally {
    port.close();
  }
}

async function draftFrom(bytes: Uint8Array, { path, agency, agencies, port }: Task): Promise<Outcome> {
  const misnamed = OTHER_THAN_TEXT.test(path) && formatOf(bytes) === 'text';
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const onPage = (page: number, pageCount: number) => port.postMessage({ page, pageCount });
  const reading = await readSource(bytes, { pdf: nodeResources(), onPage }).catch((error: unknown) => {
    if (!(misnamed && error instanceof ReadingError && error.fault === 'not-an-assessment')) throw error;
  });
  if (!reading) {
    return {
      error: `名前は「${extname(path)}」ですが、中身は文字だけのファイル（ウェブページなど）で、評価書として読めません。ダウンロードし直してください。`,
    };
  }
  port.postMessage({ page: reading.pageCount ?? 0, pageCount: reading.pageCount ?? 0, isRead: true });
  const id = agency ?? agencyNamed(reading.draft.printedAgency, agencies);
  if (id === undefined) return { error: agencyUnknown(reading.draft.printedAgency, agencies) };
  const file = basename(path).trim();
  const source = reading.format === 'pdf' ? { source: { file, sha256 } } : {};
  const drafted = draftOf(reading, { agency: id, ...source });
  const { doubts, leftovers } = reading;
  return 'error' in drafted ? drafted : { ...drafted, doubts, leftovers };
}
