function fromHeader(header: string | null): string | undefined {
  const encoded = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(header ?? '')?.[1];
  const plain = /filename\s*=\s*"?([^";]+)"?/i.exec(header ?? '')?.[1];
  try {
    return encoded ? decodeURIComponent(encoded) : plain;
  } catch {
    return plain;
  }
}

function fromPath(address: string): string | undefined {
  const last = URL.parse(address)?.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || undefined;
  } catch {
    return last;
  }
}

/** The name of a file for the title and for saving: what the server says (RFC 6266), else the end of the address. Always ends in `.pdf`. */
export function nameOf(response: Pick<Response, 'url' | 'headers'>): string {
  const said = fromHeader(response.headers.get('content-disposition')) ?? fromPath(response.url) ?? '評価書';
  // A name is no path, and has no characters that a file system refuses.
  const name = said.replace(/[\p{Cc}"*/:<>?\\|]+/gu, '_').trim();
  return /\.pdf$/i.test(name) ? name : `${name}.pdf`;
}
