import type { DataFault } from './check.ts';
import type { FetchFault } from './fetch-texts.ts';

/** How the last attempts to fetch data went. */
export interface RefreshState {
  /** Address of the site. */
  readonly site: string;
  /** Milliseconds since 1970: the last attempt, and the last that gave data. */
  readonly tried: number;
  readonly fetched?: number;
  /** Why the last attempt gave none. */
  readonly fault?: FetchFault | DataFault;
}
