import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const scripts = fileURLToPath(new URL('../.ci', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tsumabiraka-ci-'));
  mkdirSync(join(folder, '.ci'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a script of .ci/ as if `folder` were the repository. */
function run(script: string, ...args: string[]) {
  copyFileSync(join(scripts, script), join(folder, '.ci', script));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('.ci', script), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('complete-lock', () => {
  const write = (packages: object) => writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  const read = () => JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;

  const tool = (...names: string[]) => ({
    version: '1.6.0',
    dev: true,
    optionalDependencies: Object.fromEntries(names.map((name) => [name, '1.6.0'])),
  });

  test('adds the builds for other machines that npm left out, with the machine each is for', () => {
    write({
      'node_modules/tool': tool('@tool/linux-x64', '@tool/windows-arm64', 'tool-linux-x64-musl'),
      'node_modules/@tool/linux-x64': { version: '1.6.0', os: ['linux'], cpu: ['x64'] },
    });
    expect(run('complete-lock.mjs', '--check')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('tool-linux-x64-musl: npm run lock'),
    });
    expect(run('complete-lock.mjs')).toMatchObject({ status: 0, stdout: expect.stringContaining('2 entries added') });
    expect(read()).toMatchObject({
      'node_modules/@tool/linux-x64': { version: '1.6.0' },
      'node_modules/@tool/windows-arm64': {
        version: '1.6.0',
        cpu: ['arm64'],
        os: ['win32'],
        dev: true,
        optional: true,
      },
      'node_modules/tool-linux-x64-musl': { cpu: ['x64'], libc: ['musl'], os: ['linux'] },
    });
    expect(run('complete-lock.mjs', '--check')).toMatchObject({ status: 0 });
  });

  test('finds a build where Node would: beside the tool, or in a folder above', () => {
    const build = { version: '1.6.0', os: ['linux'], cpu: ['x64'] };
    write({
      'node_modules/a': tool('a-linux-x64'),
      'node_modules/a/node_modules/a-linux-x64': build,
      'site/node_modules/b': tool('b-linux-x64'),
      'site/node_modules/b-linux-x64': build,
    });
    expect(run('complete-lock.mjs', '--check')).toMatchObject({ status: 0 });
  });

  test('leaves what it cannot name a machine for to a person', () => {
    write({ 'node_modules/tool': tool('fsevents') });
    expect(run('complete-lock.mjs').stderr).toContain(
      "fsevents@1.6.0, wanted by node_modules/tool: not one machine's build",
    );
  });

  test('refuses a lock that names a registry', () => {
    write({ 'node_modules/a': { version: '1.0.0', resolved: 'https://mirror.example/a-1.0.0.tgz' } });
    expect(run('complete-lock.mjs', '--check')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('names a registry 1 times'),
    });
  });
});

describe('count-tests', () => {
  const count = (report: object) => {
    writeFileSync(join(folder, 'report.json'), JSON.stringify({ success: true, testResults: [], ...report }));
    const { status, stdout } = run('count-tests.mjs', 'report.json');
    return { status, last: stdout.trim().split('\n').at(-1) };
  };

  test('counts what passed', () => {
    expect(count({ numTotalTests: 12, numPassedTests: 12 })).toEqual({ status: 0, last: '12 passed, 0 failed' });
  });
  test('counts a failed or skipped test', () => {
    expect(count({ numTotalTests: 12, numPassedTests: 10 })).toEqual({ status: 1, last: '10 passed, 2 failed' });
  });
  test('counts a file that could not be loaded', () => {
    const testResults = [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }];
    const report = { numTotalTests: 12, numPassedTests: 12, success: false, testResults };
    expect(count(report)).toEqual({ status: 1, last: '12 passed, 1 failed' });
  });
  test('counts a run that failed outside of its tests, or had none', () => {
    const stray = { numTotalTests: 12, numPassedTests: 12, success: false };
    expect(count(stray)).toEqual({ status: 1, last: '12 passed, 1 failed' });
    expect(count({ numTotalTests: 0, numPassedTests: 0 })).toEqual({ status: 1, last: '0 passed, 1 failed' });
  });
});
