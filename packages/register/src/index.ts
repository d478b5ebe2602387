export { type ComparedRow, compare } from './compare.ts';
export { type Freshness, freshness, type OldCitation } from './freshness.ts';
export type { EntryKind, Mention } from './mentions.ts';
export { type Entry, Register } from './register.ts';
