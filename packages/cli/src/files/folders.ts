import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolderOf } from './content.ts';

/** The content that comes with this program: who works in a folder without `content` still finds the bodies it knows. */
const OWN_CONTENT = fileURLToPath(new URL('../../../../content', import.meta.url));

/** The folder of assessments that a folder stands for: a content folder has one of that name in it. */
export function assessmentsFolder(folder: string): string {
  const inside = join(folder, 'assessments');
  return existsSync(inside) || basename(resolve(folder)) === 'content' ? inside : folder;
}

/** The content folder with the agencies and settings that hold for a file: its own, else the one here, else the program's. */
export function contentFolder(path: string): string {
  const candidates = [contentFolderOf(path), 'content', OWN_CONTENT];
  return candidates.find((folder) => folder !== undefined && existsSync(join(folder, 'agencies'))) ?? dirname(path);
}
