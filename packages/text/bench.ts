import { compileTerms, type Term } from './src/index.ts';

/** How fast terms were found in a text of one size, normalising included. */
export interface FindSpeed {
  /** Bytes of the text in UTF-8. */
  bytes: number;
  /** Median of the rounds; 1 MB is 10⁶ bytes of UTF-8. */
  megabytesPerSecond: number;
}

const SIZES = [2_000, 20_000, 200_000, 2_000_000];
const ROUNDS = 7;
const BYTES_PER_ROUND = 4_000_000;

/**
 * Measures `find` on texts of 2 KB to 2 MB.
 * @param sample real text of assessments, from which the texts are cut
 */
export function benchFind(sample: string, terms: Iterable<Term>, longer: Iterable<string>): FindSpeed[] {
  const finder = compileTerms(terms, longer);
  return SIZES.map((size) => {
    const text = cut(sample, size);
    const bytes = new TextEncoder().encode(text).length;
    const repeats = Math.ceil(BYTES_PER_ROUND / bytes);
    const rounds = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      for (let count = 0; count < repeats; count++) finder.find(text);
      return (bytes * repeats) / 1000 / (performance.now() - start);
    });
    const median = rounds.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
    return { bytes, megabytesPerSecond: Math.round(median) };
  });
}

/** About `size` bytes: a Japanese character is three in UTF-8. */
function cut(sample: string, size: number): string {
  const length = Math.round(size / 2.6);
  return sample.repeat(Math.ceil(length / sample.length)).slice(0, length);
}
