export { Questions } from './questions.ts';
export { Address, SiteFile } from './site.ts';
export { type Subject, Subjects } from './subjects.ts';
export { Synonyms } from './synonyms.ts';
