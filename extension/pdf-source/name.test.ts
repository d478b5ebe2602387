import { describe, expect, test } from 'vitest';
import { nameOf } from './name.ts';

const named = (url: string, disposition?: string) =>
  nameOf({ url, headers: new Headers(disposition === undefined ? {} : { 'content-disposition': disposition }) });

describe('nameOf', () => {
  test.each([
    ['the end of the address', 'https://a.lg.jp/b/hyouka.pdf', undefined, 'hyouka.pdf'],
    ['Japanese letters in it', 'https://a.lg.jp/%E8%A9%95%E4%BE%A1%E6%9B%B8.pdf?v=2', undefined, '評価書.pdf'],
    ['letters that are no UTF-8', 'https://a.lg.jp/%95%5D.pdf', undefined, '%95%5D.pdf'],
    ['what the server says', 'https://a.lg.jp/d?id=1', 'attachment; filename="hyouka.pdf"', 'hyouka.pdf'],
    [
      'the encoded name before the plain one',
      'https://a.lg.jp/d',
      "inline; filename=x.pdf; filename*=UTF-8''%E8%A9%95%E4%BE%A1%E6%9B%B8.pdf",
      '評価書.pdf',
    ],
    ['a name without an ending', 'https://a.lg.jp/download', undefined, 'download.pdf'],
    ['no name at all', 'https://a.lg.jp/', undefined, '評価書.pdf'],
    ['a name that would be a path', 'https://a.lg.jp/d', 'inline; filename="../a:b.pdf"', '.._a_b.pdf'],
  ])('%s', (_, url, disposition, name) => expect(named(url, disposition)).toBe(name));
});
