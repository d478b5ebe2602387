/**
 * Content security policy of a page. Nothing comes from another site, and no script or style stands in a page, so none needs an exception;
 * JSON-LD is a data block and is not run.
 * @param wasm lets Pagefind run its WebAssembly; only the search page asks for it
 * @param offline forbids every connection after loading and every form: pages on which people write of themselves
 */
export function contentSecurityPolicy({ wasm = false, offline = false } = {}): string {
  return [
    `default-src 'self'`,
    `script-src 'self'${wasm ? ` 'wasm-unsafe-eval'` : ''}`,
    `style-src 'self'`,
    `img-src 'self'`,
    `connect-src ${offline ? `'none'` : `'self'`}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action ${offline ? `'none'` : `'self'`}`,
  ].join('; ');
}

/** Headers for every file of the site; a page's own policy in its `meta` is at least as strict, `frame-ancestors` works only here. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${contentSecurityPolicy({ wasm: true })}; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
