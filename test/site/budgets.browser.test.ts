import { selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { built, fileOf, sitemapPaths } from './built.ts';

const KB = 1000;
const sum = (files: readonly string[]) => files.reduce((total, file) => total + built.gzipped(file), 0);

/** Files that a page loads by itself, by the attribute that names them. */
function loaded(path: string, selector: string, attribute: 'src' | 'href'): string[] {
  return selectAll(selector, built.html(fileOf(path))).map((element) => String(element.properties[attribute]).slice(1));
}

describe('weight', () => {
  test.each([
    ['/assessments/yokohama/38/', 70],
    ['/assessments/koshigaya/48/', 30],
  ])('%s is at most %i KB', (path, limit) => {
    const bytes = built.gzipped(fileOf(path));
    expect(bytes).toBeGreaterThan(5 * KB);
    expect(bytes).toBeLessThanOrEqual(limit * KB);
  });

  test('all styles together are at most 15 KB', () => {
    const styles = built.files('**/*.css');
    expect(styles).not.toEqual([]);
    expect(sum(styles)).toBeLessThanOrEqual(15 * KB);
  });

  const request = /^\/request\/[a-z-]+\/.+/;
  test.each(sitemapPaths().filter((path) => request.test(path)))('%s runs at most 60 KB of script', (path) => {
    // The rules of requests, so that the page needs no connection.
    expect(sum(loaded(path, 'script[src]', 'src'))).toBeLessThanOrEqual(60 * KB);
  });

  const light = (path: string) => path !== '/search/' && !request.test(path);
  test.each(sitemapPaths().filter(light))('%s runs at most 5 KB of script', (path) => {
    expect(sum(loaded(path, 'script[src]', 'src'))).toBeLessThanOrEqual(5 * KB);
  });

  test('there is no font', () => {
    expect(built.files('**/*.{woff,woff2,ttf,otf}')).toEqual([]);
    expect(built.files('**/*.css').filter((file) => built.text(file).includes('@font-face'))).toEqual([]);
  });
});

describe('markup', () => {
  test.each([...sitemapPaths().map(fileOf), '404.html'])(
    '%s needs no exception from the content security policy',
    (file) => {
      const html = built.html(file);
      expect(selectAll('style, [style]', html)).toEqual([]);
      expect(selectAll('script:not([src], [type="application/ld+json"], [type="application/json"])', html)).toEqual([]);
      const handlers = selectAll('*', html).filter(({ properties }) =>
        Object.keys(properties).some((name) => /^on[a-z]/i.test(name)),
      );
      expect(handlers).toEqual([]);
      const [policy] = selectAll('meta[http-equiv="Content-Security-Policy"]', html);
      expect(policy?.properties['content']).toMatch(/^default-src 'self'; /);
      expect(policy?.properties['content']).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    },
  );

  test.each(sitemapPaths().map(fileOf))('%s loads nothing from elsewhere', (file) => {
    const names = selectAll('[src], link[href]:not([rel="canonical"]), [srcset], [poster]', built.html(file)).map(
      ({ properties }) =>
        String(properties['src'] ?? properties['href'] ?? properties['srcSet'] ?? properties['poster']),
    );
    expect(names.filter((name) => !/^\/(?!\/)/.test(name))).toEqual([]);
  });
});
