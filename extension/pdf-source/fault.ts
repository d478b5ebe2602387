/**
 * Why no bytes came: no right to read the host, a host that we may not even ask for (`foreign`), no network, no such page, an error of the server, a page instead of a
 * PDF (mostly a login), a redirect to a host that we may not read, too much.
 */
export type SourceFault =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'missing'; readonly status: number }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'server-error'; readonly status: number }
  | { readonly kind: 'web-page' }
  | { readonly kind: 'redirected' }
  | { readonly kind: 'broken-off'; readonly received: number; readonly expected: number }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'no-address' };

/** No bytes of a PDF could be had. */
export class SourceError extends Error {
  readonly fault: SourceFault;

  constructor(fault: SourceFault, cause?: unknown) {
    super(fault.kind, { cause });
    this.name = 'SourceError';
    this.fault = fault;
  }
}
