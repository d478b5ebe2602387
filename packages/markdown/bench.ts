/** Markdown to its tree and no more: the floor that the bench measures a site against. */
export { toTree } from './src/syntax.ts';
