import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from '@tsumabiraka/markdown';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../../../test/browser.ts';

const main = resolve('packages/cli/src/main.ts');
const pdf = resolve('packages/reading/fixtures/nara-21.pdf');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const DOUBT = '変更箇所の40行目と食い違う。';

let folder: string;
let file: string;
let server: ReturnType<typeof spawn>;
let address: string;
let browser: Browser;
let page: Page;
/** What the browser complains of: scripts that fail, and what the policy of the page refuses. */
const errors: string[] = [];

const written = () => readFileSync(file, 'utf8');
const card = (key: string) => page.locator(`[id="item-${key}"]`);

/** The published file with one doubt, one box that nobody could read, and one item that was overlooked. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tsumabiraka-'));
  mkdirSync(join(folder, 'content/assessments/nara'), { recursive: true });
  cpSync('content/agencies', join(folder, 'content/agencies'), { recursive: true });
  file = join(folder, 'content/assessments/nara/21.md');
  cpSync('content/assessments/nara/21.md', file);
  server = spawn(process.execPath, [main, 'review', file, pdf], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = server.stdout ? await once(server.stdout.setEncoding('utf8'), 'data') : [];
  address = String(line).trim();
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
});
afterAll(async () => {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(folder, { recursive: true });
});

test('nobody gets in without the address, and it opens once', async () => {
  const { origin } = new URL(address);
  expect(new URL(address).hostname).toBe('127.0.0.1');
  const status = async (url: string, init?: RequestInit) => (await fetch(url, { redirect: 'manual', ...init })).status;
  expect(await status(`${origin}/`)).toBe(403);
  expect(await status(`${origin}/state`)).toBe(403);
  expect(await status(`${origin}/source.pdf`)).toBe(403);
  expect(await status(`${origin}/?token=${'A'.repeat(43)}`)).toBe(403);
  expect(await status(address.replace('127.0.0.1', 'localhost'))).toBe(403);
  await page.goto(address);
  expect(page.url()).toBe(`${origin}/`);
  expect(await status(address)).toBe(403);
});

test('doubts come first, each beside its place in the PDF, and the mark there leads back', async () => {
  await page.locator('#status').filter({ hasText: '残り' }).waitFor();
  const first = page.locator('#items > article').first();
  await expect.poll(() => first.locator('h3').textContent()).toContain('（I-4-法令上の根拠）');
  expect(await first.locator('.reason').textContent()).toContain(DOUBT.slice(0, 4));
  await first.getByRole('button', { name: /原本を見る/ }).press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('here');
  const colours = () =>
    page.locator('#canvas').evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return new Set(pixels).size;
    });
  await expect.poll(colours).toBeGreaterThan(2);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('I-4-法令上の根拠');
});

test('no barrier that axe finds, and nothing that the policy of the page refuses', async () => {
  expect(errors).toEqual([]);
  const client = await page.context().newCDPSession(page);
  await client.send('Runtime.evaluate', { expression: readFileSync(axe, 'utf8') });
  await page.locator('summary').last().click();
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('accepting takes the doubt away; correcting changes the answer, and nothing else', async () => {
  const before = parse(written(), { file }).assessment;
  await card('I-4-法令上の根拠').getByRole('button', { name: 'これでよい' }).press('Enter');
  await card('I-4-法令上の根拠').getByText('書き込みました').waitFor();
  await card('IV-1-①').getByRole('textbox').fill('奈良市役所 総務部 総務課 情報公開係');
  await card('IV-1-①').getByRole('button', { name: '保存する' }).press('Enter');
  await card('IV-1-①').getByText('書き込みました').waitFor();
  const after = parse(written(), { file }).assessment;
  const changed = after?.items.filter((item, index) => JSON.stringify(item) !== JSON.stringify(before?.items[index]));
  expect(changed?.map(({ code, state }) => [code, state])).toEqual([
    ['I-4-法令上の根拠', 'answered'],
    ['IV-1-①', 'answered'],
  ]);
  expect(after?.changes).toEqual(before?.changes);
  expect(written()).toContain('\n奈良市役所 総務部 総務課 情報公開係\n');
});

test('an item that was overlooked is entered, and is missing no more', async () => {
  const group = page.locator('summary').first();
  await group.click();
  await card('I-1-①').getByRole('textbox').fill('健康増進事業に関する事務');
  await card('I-1-①').getByRole('button', { name: '保存する' }).click();
  await card('I-1-①').getByText('書き込みました').waitFor();
  const { assessment, problems } = parse(written(), { file });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const missing = assessment?.missing.map(({ code }) => code).filter((code) => code.startsWith('I-1'));
  expect(missing).toEqual(['I-1-②', 'I-1-③']);
});

test('what somebody else has written meanwhile is kept: elsewhere silently, in the same answer by asking', async () => {
  const area = card('IV-2-①').getByRole('textbox');
  const mine = `${await area.inputValue()}\n電話 0742-34-1111`;
  await area.fill(mine);
  const theirs = '奈良市役所 総務部 文書課';
  const other = '保健所 健康増進課';
  const [above = '', below = ''] = written().split('### ①連絡先\n');
  const elsewhere = above.replace('### ①部署\n健康医療部 健康増進課', `### ①部署\n${other}`);
  writeFileSync(file, `${elsewhere}### ①連絡先\n${below.replace(/^[^#]+\n\n/u, `${theirs}\n\n`)}`);
  await card('IV-2-①').getByRole('button', { name: '保存する' }).click();
  await card('IV-2-①').getByText('ほかで書きかえられています').waitFor();
  expect(await card('IV-2-①').locator('pre').textContent()).toBe(theirs);
  expect(written()).toContain(theirs);
  expect(await area.inputValue()).toBe(mine);
  await card('IV-2-①').getByRole('button', { name: 'この頁の答えにする' }).click();
  await card('IV-2-①').getByText('書き込みました').waitFor();
  expect(written()).toContain('電話 0742-34-1111');
  expect(written()).toContain(`### ①部署\n${other}\n`);
});

test('what is no answer is refused with the reason, and stays on the page', async () => {
  const area = card('IV-1-①').getByRole('textbox');
  const words = '奈良市役所\n\n# V 評価実施手続';
  await area.fill(words);
  const before = written();
  await card('IV-1-①').getByRole('button', { name: '保存する' }).click();
  await card('IV-1-①').getByText('この項目の答えだけ').waitFor();
  expect(written()).toBe(before);
  expect(await area.inputValue()).toBe(words);
});
