export { type Normalised, normalise, type Options, originalRange } from './normalise.ts';
export { compileTerms, type Match, type Term, type TermFinder } from './terms.ts';
