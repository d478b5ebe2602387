export { type ComparableItem, type ComparedRow, comparable, compare, type Question } from './compare.ts';
export { type Freshness, freshness, type OldCitation } from './freshness.ts';
export { compareNames, type Initial, initialOf, initials } from './initials.ts';
export { type EntryKind, type Mention, mentionsOf } from './mentions.ts';
export { type Entry, Register } from './register.ts';
