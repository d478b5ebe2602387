import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { type Browser as FirefoxBrowser, type LaunchOptions as FirefoxOptions, launch } from 'puppeteer-core';

/** A browser that tests run, and where it comes from. */
interface Kind {
  label: string;
  /** Environment variable that names the program. */
  variable: string;
  /** Names under which Debian, Ubuntu, Fedora and its maker install it, the plainest first. */
  names: readonly string[];
  /** Of Debian, with a font that has Japanese letters: without one every label is a row of boxes and widths are wrong. */
  packages: readonly string[];
}

const CHROMIUM: Kind = {
  label: 'Chromium',
  variable: 'CHROMIUM_PATH',
  names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  packages: ['chromium', 'fonts-noto-cjk'],
};
const FIREFOX: Kind = {
  label: 'Firefox',
  variable: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox'],
  packages: ['firefox-esr', 'fonts-noto-cjk'],
};

/** Flags that keep a test browser quiet: no calls home, no first-run pages; no sandbox, because tests run as root in CI. */
export const FLAGS = [
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

function find({ variable, names }: Kind, environment: NodeJS.ProcessEnv): string | undefined {
  const asked = environment[variable];
  if (asked !== undefined && asked !== '') {
    if (isExecutable(asked)) return asked;
    throw new Error(`${variable} の「${asked}」は実行できません。 / ${variable} names no program: ${asked}`);
  }
  const folders = [...(environment['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/**
 * The path of a Chromium on this machine, or undefined.
 *
 * CHROMIUM_PATH comes first.
 * @throws Error if CHROMIUM_PATH is set but names no program: another browser than the one asked for is no answer.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return find(CHROMIUM, environment);
}

/** Runs apt-get with its output on the terminal; false if it failed or there is no apt-get (or no password-less sudo). */
function aptGet(...args: string[]): boolean {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300', ...args];
  const [program, ...rest] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
  return spawnSync(program as string, rest, { stdio: ['ignore', 2, 2] }).status === 0;
}

function ensure(kind: Kind): string {
  const found = find(kind, process.env);
  if (found !== undefined) return found;
  const { label, variable, packages } = kind;
  const list = packages.join(' ');
  console.error(`ブラウザがないので入れます（1〜3分）。 / Installing ${list} from Debian (1 to 3 minutes).`);
  aptGet('update'); // one source of many may be down: what matters is the next line
  const installed = aptGet('install', '-y', '--no-install-recommends', ...packages);
  const path = installed ? find(kind, process.env) : undefined;
  if (path !== undefined) return path;
  throw new Error(
    [
      `ブラウザのテストに使う ${label} が見つからず、入れることもできませんでした。`,
      `管理者として「apt-get install ${list}」を実行するか、環境変数 ${variable} に ${label} のパスを指定してください。`,
      'ブラウザを使わないテストだけなら「npm test -- --project unit」で動きます。',
      `No ${label} was found and none could be installed.`,
      `Run "apt-get install ${list}" as root, or set ${variable}. Tests without a browser: npm test -- --project unit`,
    ].join('\n'),
  );
}

/**
 * The path of a Chromium; installs Debian's packages where there is none, with progress on stderr.
 *
 * @throws Error in Japanese and English that says what to do, where it is neither found nor installable.
 */
export const ensureChromium = (): string => ensure(CHROMIUM);

/** The same for Firefox; FIREFOX_PATH comes first. */
export const ensureFirefox = (): string => ensure(FIREFOX);

/** A headless Chromium for a test; close it when done. Never use any other launcher, so that all tests run the same browser. */
export function launchChromium(options: Omit<LaunchOptions, 'executablePath'> = {}): Promise<Browser> {
  return chromium.launch({
    ...options,
    executablePath: ensureChromium(),
    args: [...FLAGS, ...(options.args ?? [])],
  });
}

/** A headless Firefox as Debian has it, over WebDriver BiDi (Playwright drives only builds of its own); close it when done. */
export function launchFirefox(
  options: Omit<FirefoxOptions, 'browser' | 'executablePath'> = {},
): Promise<FirefoxBrowser> {
  return launch({ ...options, browser: 'firefox', executablePath: ensureFirefox() });
}
