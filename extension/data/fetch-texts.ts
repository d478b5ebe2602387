import { FILES, type FileName } from './types.ts';

/** Why nothing came from the site. */
export type FetchFault = 'unreachable' | 'status' | 'too-large';

export class FetchError extends Error {
  readonly fault: FetchFault;

  constructor(fault: FetchFault, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.name = 'FetchError';
    this.fault = fault;
  }
}

/** Bytes of all four files. Browsers keep 10 MB for an extension. */
const MOST = 8 * 2 ** 20;
const TIMEOUT_MS = 30_000;

/**
 * The four files of the site's API as texts. `no-cache` lets the browser ask with the ETag of its own copy, so that what has not changed is not sent
 * again; a header of ours would need the site's leave (CORS preflight).
 * @param site its address, also below the top of a host
 * @throws FetchError
 */
export async function fetchTexts(site: string, signal?: AbortSignal): Promise<Record<FileName, string>> {
  let left = MOST;
  const texts: Partial<Record<FileName, string>> = {};
  const stop = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal ? [signal] : [])]);
  for (const name of FILES) {
    const url = new URL(`api/v1/${name}.json`, site.endsWith('/') ? site : `${site}/`).href;
    const bytes = await fetchBytes(url, left, stop);
    left -= bytes.size;
    texts[name] = await bytes.text();
  }
  return texts as Record<FileName, string>;
}

async function fetchBytes(url: string, most: number, signal: AbortSignal): Promise<Blob> {
  try {
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal,
    });
    if (!response.ok) throw new FetchError('status', `${url}: ${response.status}`);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > most) throw new FetchError('too-large', url);
      parts.push(part);
    }
    return new Blob(parts);
  } catch (error) {
    throw error instanceof FetchError ? error : new FetchError('unreachable', url, error);
  }
}
