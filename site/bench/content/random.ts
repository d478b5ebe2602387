import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that is the same for the same seed on every machine. */
export class Random {
  readonly #source: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number) {
    this.#source = xoroshiro128plus(seed);
  }

  /** A whole number from 0, less than `limit`. */
  below(limit: number): number {
    return uniformInt(this.#source, 0, limit - 1);
  }

  /** @throws where there is nothing to pick from */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[this.below(list.length)] as T;
  }

  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    return list.map(() => left.splice(this.below(left.length), 1)[0] as T);
  }
}
