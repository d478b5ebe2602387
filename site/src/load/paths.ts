import { resolve } from 'node:path';

/**
 * Folders of a build, from the root of the repository, where every script starts. The environment may name others: a municipality
 * that keeps its content elsewhere, the bench, and tests.
 */
const folder = (variable: string, usual: string): string => resolve(process.env[variable] ?? usual);

export const contentDir = folder('TSUMABIRAKA_CONTENT', 'content');
export const outDir = folder('TSUMABIRAKA_OUT', 'dist/site');
export const cacheDir = folder('TSUMABIRAKA_CACHE', '.cache/site');
