export { type Parsed, parse } from './read/parse.ts';
export { blank } from './write/blank.ts';
export { serialise } from './write/serialise.ts';
