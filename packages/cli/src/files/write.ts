import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file that must not be there yet, whole or not at all; folders above it are made.
 * @returns false where there is one already, which stays as it is
 */
export async function createFile(path: string, text: string): Promise<boolean> {
  await makeFolder(dirname(path));
  return beside(path, text, undefined, async (temporary) => {
    try {
      await link(temporary, path);
      return true;
    } catch (error) {
      if (isCode(error, 'EEXIST')) return false;
      throw error;
    }
  });
}

/** Writes a file over whatever is there, at once. */
export async function overwriteFile(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path));
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (found) => found.mode,
    () => undefined,
  );
  await beside(target, text, mode, (temporary) => rename(temporary, target));
}

/**
 * Replaces what was read from a file, at once, and never what someone has written since. A link stays a link.
 * @returns false where the file holds something else than `source` by now
 */
export async function replaceFile(path: string, source: string, text: string): Promise<boolean> {
  const target = await realpath(path);
  return beside(target, text, (await stat(target)).mode, async (temporary) => {
    if ((await readFile(target, 'utf8')) !== source) return false;
    await rename(temporary, target);
    return true;
  });
}

/** Writes beside the file, hands that over, and leaves nothing behind. */
async function beside<Result>(
  path: string,
  text: string,
  mode: number | undefined,
  use: (temporary: string) => Promise<Result>,
): Promise<Result> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    await writeFile(temporary, text, { flag: 'wx', ...(mode !== undefined && { mode }) });
    return await use(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Makes a folder and those above it, one by one: with `recursive` Node never ends below `/proc` or a network folder that says of its own top that it is not there. */
async function makeFolder(path: string): Promise<void> {
  const make = () =>
    mkdir(path).catch((error: unknown) => {
      if (!isCode(error, 'EEXIST')) throw error;
    });
  try {
    await make();
  } catch (error) {
    const above = dirname(path);
    if (!isCode(error, 'ENOENT') || above === path) throw error;
    await makeFolder(above);
    await make();
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
