import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED, isKnown, TOP_LEVEL } from './layers.ts';

/** Names at the top of `root` that nobody agreed on. */
export function topLevelProblems(root: string): string[] {
  return readdirSync(root)
    .filter((name) => !(name.startsWith('.') || TOP_LEVEL.includes(name) || GENERATED.includes(name)))
    .map((name) => `${name}: does not belong at the top level`);
}

interface Manifest {
  name?: unknown;
  private?: unknown;
  type?: unknown;
  exports?: Record<string, string>;
}

function manifestProblems(folder: string, manifest: Manifest): string[] {
  const doors = Object.values(manifest.exports ?? {});
  return [
    ...(manifest.name === `@tsumabiraka/${folder.split('/').at(-1)}` ? [] : ['name is not @tsumabiraka/<folder>']),
    ...(manifest.private === true && manifest.type === 'module' ? [] : ['not private, or not a module']),
    ...(doors.length > 0 ? [] : ['no exports: nobody can use it']),
  ];
}

/** Packages of `root` without a manifest, a README, a place in the table of layers or a door that exists. */
export function packageProblems(root: string): string[] {
  const folders = readdirSync(join(root, 'packages'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => {
    const folder = `packages/${name}`;
    const manifestPath = join(root, folder, 'package.json');
    const problems = isKnown(name) ? [] : ['not in the table of layers'];
    if (!existsSync(join(root, folder, 'README.md'))) problems.push('no README.md');
    if (!existsSync(manifestPath)) return [...problems, 'no package.json'].map((problem) => `${folder}: ${problem}`);
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
    const missing = Object.values(manifest.exports ?? {}).filter((door) => !existsSync(join(root, folder, door)));
    problems.push(...manifestProblems(folder, manifest), ...missing.map((door) => `door ${door} does not exist`));
    return problems.map((problem) => `${folder}: ${problem}`);
  });
}
