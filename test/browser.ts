import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** Names under which Debian, Ubuntu, Fedora and Google install it, the plainest first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Chromium, and a font with Japanese letters: without one every label is a row of boxes and widths are wrong. */
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** Flags that keep a test browser quiet: no calls home, no first-run pages; no sandbox, because tests run as root in CI. */
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a Chromium on this machine, or undefined.
 *
 * CHROMIUM_PATH comes first.
 * @throws Error if CHROMIUM_PATH is set but names no program: another browser than the one asked for is no answer.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const asked = environment['CHROMIUM_PATH'];
  if (asked !== undefined && asked !== '') {
    if (isExecutable(asked)) return asked;
    throw new Error(`CHROMIUM_PATH の「${asked}」は実行できません。 / CHROMIUM_PATH names no program: ${asked}`);
  }
  const folders = [...(environment['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** Runs apt-get with its output on the terminal; false if it failed or there is no apt-get (or no password-less sudo). */
function aptGet(...args: string[]): boolean {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300', ...args];
  const [program, ...rest] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
  return spawnSync(program as string, rest, { stdio: ['ignore', 2, 2] }).status === 0;
}

/**
 * The path of a Chromium; installs Debian's packages where there is none, with progress on stderr.
 *
 * @throws Error in Japanese and English that says what to do, where it is neither found nor installable.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  console.error(
    `ブラウザがないので入れます（1〜3分）。 / Installing ${PACKAGES.join(', ')} from Debian (1 to 3 minutes).`,
  );
  aptGet('update'); // one source of many may be down: what matters is the next line
  const installed = aptGet('install', '-y', '--no-install-recommends', ...PACKAGES);
  const path = installed ? findChromium() : undefined;
  if (path !== undefined) return path;
  throw new Error(
    [
      'ブラウザのテストに使う Chromium が見つからず、入れることもできませんでした。',
      `管理者として「apt-get install ${PACKAGES.join(' ')}」を実行するか、環境変数 CHROMIUM_PATH に Chromium か Chrome のパスを指定してください。`,
      'ブラウザを使わないテストだけなら「npm test -- --project unit」で動きます。',
      'No Chromium was found and none could be installed.',
      `Run "apt-get install ${PACKAGES.join(' ')}" as root, or set CHROMIUM_PATH. Tests without a browser: npm test -- --project unit`,
    ].join('\n'),
  );
}

/** A headless Chromium for a test; close it when done. Never use any other launcher, so that all tests run the same browser. */
export function launchChromium(options: Omit<LaunchOptions, 'executablePath'> = {}): Promise<Browser> {
  return chromium.launch({
    ...options,
    executablePath: ensureChromium(),
    args: [...FLAGS, ...(options.args ?? [])],
  });
}
