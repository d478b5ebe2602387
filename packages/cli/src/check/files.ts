import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A file to check, as the user would name it. */
export interface ContentFile {
  path: string;
  kind: 'assessment' | 'agency';
}

/**
 * The files that a path stands for, in a stable order. A folder that has `assessments` in it is a content folder: its assessments
 * and agencies count. In any other folder all Markdown is assessments.
 * @throws where the path cannot be read
 */
export async function filesAt(path: string): Promise<ContentFile[]> {
  if (!(await stat(path)).isDirectory()) return [{ path, kind: path.endsWith('.yml') ? 'agency' : 'assessment' }];
  const content = existsSync(join(path, 'assessments'));
  const agencies = basename(resolve(path)) === 'agencies' ? path : content ? join(path, 'agencies') : undefined;
  return [
    ...(agencies && existsSync(agencies) ? await list(agencies, '.yml', 'agency') : []),
    ...(await list(content ? join(path, 'assessments') : path, '.md', 'assessment')),
  ];
}

async function list(folder: string, ending: string, kind: ContentFile['kind']): Promise<ContentFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.name.endsWith(ending) && (entry.isFile() || entry.isSymbolicLink()))
    .map((entry) => ({ path: join(entry.parentPath, entry.name), kind }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The content folder that an assessment belongs to: the one above the nearest `assessments`; undefined outside of one. */
export function contentFolderOf(path: string): string | undefined {
  for (let folder = dirname(resolve(path)); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) === 'assessments') return dirname(folder);
  }
  return undefined;
}
