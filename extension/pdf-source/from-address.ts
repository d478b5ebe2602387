import { mayAsk, mayRead } from './allowed.ts';
import { SourceError } from './fault.ts';
import { nameOf } from './name.ts';
import { type Progress, readBody } from './read-body.ts';

/** A file as it came, and where from. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** After redirects; left out for a file of the reader's. */
  readonly url?: string;
}

function refusal({ status }: Response): SourceError | undefined {
  if (status === 404 || status === 410) return new SourceError({ kind: 'missing', status });
  if (status === 401 || status === 403 || status === 407) return new SourceError({ kind: 'refused', status });
  if (status >= 400) return new SourceError({ kind: 'server-error', status });
  return undefined;
}

/** Why a request failed; the browser does not say. */
async function reasonFor(url: URL, cause: unknown, signal?: AbortSignal): Promise<SourceError> {
  if (!navigator.onLine) return new SourceError({ kind: 'offline' }, cause);
  if (!(await mayRead(url))) return new SourceError({ kind: 'not-allowed' }, cause);
  // The host answers, but with a redirect to one that we may not read: its address is not told to us.
  const first = await fetch(url, { ...RULES, redirect: 'manual', signal: signal ?? null }).catch(() => undefined);
  return new SourceError({ kind: first?.type === 'opaqueredirect' ? 'redirected' : 'unreachable' }, cause);
}

/** As the tab would ask: with the reader's cookies, but without a referrer. */
const RULES: RequestInit = { credentials: 'include', referrerPolicy: 'no-referrer' };

/**
 * The PDF at an address: the only request that reading a document makes.
 * @throws SourceError
 */
export async function fromAddress(address: string, progress: Progress, signal?: AbortSignal): Promise<Source> {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) throw new SourceError({ kind: 'no-address' });
  if (!mayAsk(url)) throw new SourceError({ kind: 'foreign' });
  if (!(await mayRead(url))) throw new SourceError({ kind: 'not-allowed' });
  let response: Response;
  try {
    response = await fetch(url, { ...RULES, signal: signal ?? null });
  } catch (error) {
    throw await reasonFor(url, error, signal);
  }
  const refused = refusal(response);
  if (refused) throw refused;
  const bytes = await readBody(response, progress);
  return { bytes, url: response.url, name: nameOf(response) };
}
