export { type Explainer, explainer, rubyOf, type Segment, type WordHit } from './explain.ts';
export { type FormItem, itemExplainer, itemGroups, itemKey } from './items.ts';
export { readItems } from './read/item.ts';
export type { SourceFile } from './read/report.ts';
export { type Glossary, readWords } from './read/words.ts';
export { type RehypeWordsOptions, rehypeWords, wordLink } from './rehype.ts';
export { type RubyPart, splitRuby } from './ruby.ts';
export { ItemExplanation } from './schema/item.ts';
export { Word } from './schema/word.ts';
