import { selectAll } from 'hast-util-select';
import { expect, test } from 'vitest';
import { built, fileOf, sitemapPaths } from './built.ts';

const files = new Set(built.files('**/*.*'));
const idsByFile = new Map<string, ReadonlySet<string>>();

/** Ids of a page; a page that holds one twice fails. */
function idsOf(file: string): ReadonlySet<string> {
  const known = idsByFile.get(file);
  if (known) return known;
  const ids = selectAll('[id]', built.html(file)).map(({ properties }) => String(properties['id']));
  const unique = new Set(ids);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  idsByFile.set(file, unique);
  return unique;
}

/** Why a link of a page leads nowhere, or undefined. */
function broken(href: string, from: string): string | undefined {
  const url = new URL(href, `http://localhost/${from.replace(/index\.html$/, '')}`);
  if (url.host !== 'localhost' || url.protocol !== 'http:') return undefined;
  const path = decodeURIComponent(url.pathname);
  const file = path.endsWith('/') ? fileOf(path) : path.slice(1);
  if (!files.has(file)) return `${href}: no such file`;
  // A link to a request may name several boxes to tick.
  const anchors = decodeURIComponent(url.hash.slice(1)).split(',');
  return anchors.some((anchor) => anchor && !idsOf(file).has(anchor)) ? `${href}: no such place` : undefined;
}

test.each([...sitemapPaths().map(fileOf), '404.html'])('every link of %s leads somewhere', (file) => {
  const links = selectAll('a[href], link[href], form[action], script[src], img[src]', built.html(file));
  const targets = links.map(({ properties }) =>
    String(properties['href'] ?? properties['action'] ?? properties['src']),
  );
  expect(targets.length).toBeGreaterThan(5);
  expect([...new Set(targets)].flatMap((href) => broken(href, file) ?? [])).toEqual([]);
});

test('every page has one first heading, and no level is left out', () => {
  const wrong = sitemapPaths().filter((path) => {
    const levels = selectAll('h1, h2, h3, h4, h5, h6', built.html(fileOf(path))).map(({ tagName }) =>
      Number(tagName[1]),
    );
    const jumps = levels.some((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    return levels[0] !== 1 || levels.filter((level) => level === 1).length !== 1 || jumps;
  });
  expect(wrong).toEqual([]);
});
