import { SourceError } from './fault.ts';

/** How far it is: bytes received, and bytes in all, if the server says. */
export type Progress = (received: number, expected: number | undefined) => void;

/** Bytes. The longest assessments have some 10 MB; beyond this a file is something else, and the tab would run out of memory. */
const MOST = 200 * 2 ** 20;

/** A PDF or anything that does not call itself a page. Servers that call a PDF `text/plain` or nothing are many. */
const isPage = (response: Response): boolean =>
  /^(text\/html|application\/xhtml)/i.test(response.headers.get('content-type') ?? '');

/** `Content-Length` counts compressed bytes: then nothing is known. */
function lengthOf({ headers }: Response): number | undefined {
  const length = Number(headers.get('content-length'));
  return length > 0 && !headers.has('content-encoding') ? length : undefined;
}

/**
 * The whole body.
 * @throws SourceError if it is a page, breaks off or is too large.
 */
export async function readBody(response: Response, progress: Progress): Promise<Uint8Array> {
  if (isPage(response)) {
    await response.body?.cancel();
    throw new SourceError({ kind: 'web-page' });
  }
  const expected = lengthOf(response);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const brokenOff = (cause?: unknown) =>
    new SourceError({ kind: 'broken-off', received, expected: expected ?? 0 }, cause);
  try {
    for await (const part of response.body ?? []) {
      received += part.length;
      if (received > MOST) throw new SourceError({ kind: 'too-large' });
      parts.push(part);
      progress(received, expected);
    }
  } catch (error) {
    throw error instanceof SourceError ? error : brokenOff(error);
  }
  if (expected !== undefined && received < expected) throw brokenOff();
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
