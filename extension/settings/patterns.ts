/** Sites of municipalities and of the Personal Information Protection Commission: badges stand there from the start. */
export const MUNICIPALITIES = '*://*.lg.jp/*';
export const COMMISSION = '*://www.ppc.go.jp/*';

/**
 * The pattern to ask for, to be used on one host: its pages and PDFs, with and without TLS.
 * @returns undefined for a host that the manifest does not let us ask for (outside .jp)
 */
export function patternOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname.endsWith('.jp') ? `*://${hostname}/*` : undefined;
}

/** The host that a pattern of `patternOf` is for. */
export const hostOf = (pattern: string): string => pattern.replace(/^\*:\/\/|\/\*$/g, '');
