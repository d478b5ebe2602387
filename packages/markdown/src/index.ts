export { type Parsed, parse } from './read/parse.ts';
export { serialise } from './write/serialise.ts';
