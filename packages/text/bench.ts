import { compileTerms, type Options, type Term } from './src/index.ts';

/** How fast terms were found in a text of one size, normalising included. 1 MB is 10⁶ bytes of UTF-8. */
export interface FindSpeed {
  /** Bytes of the text in UTF-8. */
  bytes: number;
  megabytesPerSecond: number;
  /** With `closeGaps`, as in text of PDFs. */
  megabytesPerSecondWithGaps: number;
}

const SIZES = [2_000, 20_000, 200_000, 2_000_000];
const ROUNDS = 9;
const BYTES_PER_ROUND = 2_000_000;

/**
 * Measures `find` on texts of 2 KB to 2 MB.
 * @param sample real text of assessments, from which the texts are cut
 */
export function benchFind(sample: string, terms: Iterable<Term>, longer: Iterable<string>): FindSpeed[] {
  const { find } = compileTerms(terms, longer);
  return SIZES.map((size) => {
    const text = cut(sample, size);
    const bytes = new TextEncoder().encode(text).length;
    const speed = (options: Options) => fastest(bytes, () => find(text, options));
    return {
      bytes,
      megabytesPerSecond: speed({}),
      megabytesPerSecondWithGaps: speed({ closeGaps: true }),
    };
  });
}

/** MB a second of the fastest round: what else runs on the machine can only make a round slower. */
function fastest(bytes: number, work: () => void): number {
  const repeats = Math.ceil(BYTES_PER_ROUND / bytes);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (let count = 0; count < repeats; count++) work();
    return (bytes * repeats) / 1000 / (performance.now() - start);
  });
  return Math.round(Math.max(...rounds));
}

/** About `size` bytes: a Japanese character is three in UTF-8. */
function cut(sample: string, size: number): string {
  const length = Math.round(size / 2.6);
  return sample.repeat(Math.ceil(length / sample.length)).slice(0, length);
}
