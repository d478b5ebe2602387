import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

/**
 * Rebuilds the Firefox package from the source archive, in an empty folder, and compares every file with the package that goes to the store:
 * `npm run rebuild -w extension`, after `npm run zip`. Exit code 1 says that a reviewer would get something else.
 */
const output = process.env['TSUMABIRAKA_EXTENSION_OUT'] ?? fileURLToPath(new URL('../.output', import.meta.url));
const archive = (name: string) =>
  unzipSync(readFileSync(join(output, globSync(`tsumabiraka-*-${name}.zip`, { cwd: output })[0] ?? name)));

const folder = mkdtempSync(join(tmpdir(), 'tsumabiraka-sources-'));
try {
  for (const [path, bytes] of Object.entries(archive('sources'))) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(folder, path), bytes);
  }
  const environment = { ...process.env, TSUMABIRAKA_EXTENSION_OUT: join(folder, 'built') };
  for (const command of ['ci --ignore-scripts --prefer-offline --no-audit --no-fund', 'run build:extension']) {
    const { status } = spawnSync('npm', command.split(' '), { cwd: folder, env: environment, stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error(`npm ${command}: ${status}`);
  }
  const packed = archive('firefox');
  const built = join(folder, 'built', 'firefox-mv3');
  const paths = globSync('**/*', { cwd: built, withFileTypes: true }).filter((entry) => entry.isFile());
  const rebuilt = new Map(
    paths.map((entry) => [
      join(entry.parentPath, entry.name).slice(built.length + 1),
      readFileSync(join(entry.parentPath, entry.name)),
    ]),
  );
  const names = new Set([...Object.keys(packed).filter((name) => !name.endsWith('/')), ...rebuilt.keys()]);
  const differing = [...names].filter((name) => rebuilt.get(name)?.equals(packed[name] ?? new Uint8Array()) !== true);
  console.log(
    differing.length === 0 ? `${names.size} files rebuilt, all equal` : `differing:\n${differing.join('\n')}`,
  );
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
