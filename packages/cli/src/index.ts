export { type Console, run } from './run.ts';
