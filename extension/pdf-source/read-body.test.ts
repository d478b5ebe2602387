import { describe, expect, test } from 'vitest';
import { readBody } from './read-body.ts';

const parts = (...texts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const text of texts) controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
const respond = (body: ReadableStream, headers: Record<string, string>) => new Response(body, { headers });
const read = (response: Response, seen: unknown[] = []) =>
  readBody(response, (received, expected) => seen.push([received, expected]));

describe('readBody', () => {
  test('puts the parts together and tells how far it is', async () => {
    const seen: unknown[] = [];
    const bytes = await read(respond(parts('abc', 'de'), { 'content-length': '5' }), seen);
    expect(new TextDecoder().decode(bytes)).toBe('abcde');
    expect(seen).toEqual([
      [3, 5],
      [5, 5],
    ]);
  });

  test('a length that counts compressed bytes is none', async () => {
    const seen: unknown[] = [];
    await read(respond(parts('abcdef'), { 'content-length': '3', 'content-encoding': 'gzip' }), seen);
    expect(seen).toEqual([[6, undefined]]);
  });

  test('less than was announced is an error that says how much came', async () => {
    const fault = { kind: 'broken-off', received: 3, expected: 9 };
    await expect(read(respond(parts('abc'), { 'content-length': '9' }))).rejects.toMatchObject({ fault });
  });

  test('a stream that fails half-way is broken off', async () => {
    const stream = new ReadableStream({
      pull(controller) {
        controller.error(new TypeError('network error'));
      },
    });
    await expect(read(respond(stream, {}))).rejects.toMatchObject({ fault: { kind: 'broken-off' } });
  });

  test.each(['text/html; charset=UTF-8', 'application/xhtml+xml'])(
    '%s is a page, whatever stands in it',
    async (type) => {
      await expect(read(respond(parts('%PDF-1.7'), { 'content-type': type }))).rejects.toMatchObject({
        fault: { kind: 'web-page' },
      });
    },
  );

  test('a PDF that calls itself something else is read', async () => {
    const bytes = await read(respond(parts('%PDF-1.7'), { 'content-type': 'text/plain' }));
    expect(bytes).toHaveLength(8);
  });
});
