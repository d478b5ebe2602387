/** How well the first ten results of a query fit. */
export interface Score {
  /** Right results among the first ten, of as many as there could be. */
  recall: number;
  /** Right results among the first ten, of those shown. */
  precision: number;
  /** 1 where the first result is right. */
  first: number;
  /** 1 where nothing is shown though the texts have something. */
  empty: number;
}

/** @returns undefined where the texts have nothing: then nothing is the right answer */
export function score(shown: readonly string[], right: ReadonlySet<string>): Score | undefined {
  if (right.size === 0) return undefined;
  const top = shown.slice(0, 10);
  const hits = top.filter((path) => right.has(path)).length;
  return {
    recall: hits / Math.min(10, right.size),
    precision: top.length === 0 ? 0 : hits / top.length,
    first: top[0] !== undefined && right.has(top[0]) ? 1 : 0,
    empty: top.length === 0 ? 1 : 0,
  };
}

/** Means of many scores; `empty` is a count. */
export function mean(scores: readonly Score[]): Score {
  const of = (key: keyof Score) => scores.reduce((sum, one) => sum + one[key], 0);
  const count = scores.length;
  return {
    recall: of('recall') / count,
    precision: of('precision') / count,
    first: of('first') / count,
    empty: of('empty'),
  };
}
