import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a request may do. */
export type Admission = { admit: true } | { admit: false; why: string } | { cookie: string };

/**
 * Lets one browser of this machine in, and nobody else. The address that the command shows holds a token that opens once: it becomes a cookie that no
 * script can read. Pages of other sites have neither, and names that point to this machine (DNS rebinding) are refused by their Host.
 */
export class Guard {
  readonly token = secret();
  readonly #session = secret();
  #used = false;
  #origin = '';
  #cookie = '';

  /** @param port where the server listens */
  open(port: number): string {
    this.#origin = `http://127.0.0.1:${port}`;
    // Cookies are shared by all ports of a host.
    this.#cookie = `tsumabiraka-${port}`;
    return `${this.#origin}/?token=${this.token}`;
  }

  admit({ headers, method }: IncomingMessage, url: URL): Admission {
    const refuse = (why: string): Admission => ({ admit: false, why });
    if (headers.host !== new URL(this.#origin).host) return refuse('この端末からだけ開けます。');
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      return refuse('ほかのサイトからは開けません。');
    if (method === 'POST' && headers.origin !== this.#origin) return refuse('ほかのサイトからは書けません。');
    if (this.#hasSession(headers.cookie)) return { admit: true };
    const given = url.pathname === '/' && method === 'GET' ? url.searchParams.get('token') : null;
    if (given === null || this.#used || !same(given, this.token)) {
      return refuse('このアドレスは一度しか開けません。tsumabiraka review をもう一度実行してください。');
    }
    this.#used = true;
    return { cookie: `${this.#cookie}=${this.#session}; HttpOnly; SameSite=Strict; Path=/` };
  }

  #hasSession(cookies = ''): boolean {
    const pairs = cookies.split(/;\s*/u).map((pair) => pair.split('='));
    return pairs.some(([name, value = '']) => name === this.#cookie && same(value, this.#session));
  }
}

const secret = (): string => randomBytes(32).toString('base64url');

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
