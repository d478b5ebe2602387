import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A file to check, as the user would name it. */
export interface ContentFile {
  path: string;
  kind: 'assessment' | 'agency' | 'settings';
}

/**
 * The files that a path stands for, in a stable order. A folder that has `assessments` in it is a content folder: its assessments,
 * agencies and settings count. In any other folder all Markdown is assessments.
 * @throws where the path cannot be read
 */
export async function filesAt(path: string): Promise<ContentFile[]> {
  if (!(await stat(path)).isDirectory()) return [{ path, kind: kindOf(path) }];
  if (existsSync(join(path, 'assessments'))) {
    const agencies = join(path, 'agencies');
    return [
      ...(await list(path, '.yml', { recursive: false })),
      ...(existsSync(agencies) ? await list(agencies, '.yml') : []),
      ...(await list(join(path, 'assessments'), '.md')),
    ];
  }
  return [...(basename(resolve(path)) === 'agencies' ? await list(path, '.yml') : []), ...(await list(path, '.md'))];
}

function kindOf(path: string): ContentFile['kind'] {
  if (!path.endsWith('.yml')) return 'assessment';
  return basename(dirname(resolve(path))) === 'agencies' ? 'agency' : 'settings';
}

async function list(folder: string, ending: string, { recursive } = { recursive: true }): Promise<ContentFile[]> {
  const entries = await readdir(folder, { recursive, withFileTypes: true });
  return entries
    .filter((entry) => entry.name.endsWith(ending) && (entry.isFile() || entry.isSymbolicLink()))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, kind: kindOf(path) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The content folder that an assessment belongs to: the one above the nearest `assessments`; undefined outside of one. */
export function contentFolderOf(path: string): string | undefined {
  for (let folder = dirname(resolve(path)); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) === 'assessments') return dirname(folder);
  }
  return undefined;
}
