import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchChromium, launchFirefox } from './browser.ts';

describe('findChromium', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tsumabiraka-browser-'));
    writeFileSync(join(folder, 'google-chrome'), '#!/bin/sh\n');
    chmodSync(join(folder, 'google-chrome'), 0o755);
    writeFileSync(join(folder, 'notes.txt'), 'not a program');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('takes the one that CHROMIUM_PATH names', () => {
    const asked = join(folder, 'google-chrome');
    expect(findChromium({ CHROMIUM_PATH: asked, PATH: '/usr/bin' })).toBe(asked);
  });
  test('says in both languages that CHROMIUM_PATH is wrong, instead of taking another', () => {
    const asked = join(folder, 'notes.txt');
    expect(() => findChromium({ CHROMIUM_PATH: asked })).toThrow(/実行できません.*names no program/);
  });
});

test('the browser that tests use renders a page', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent('<html lang="ja"><h1>特定個人情報保護評価書</h1></html>');
    expect(await page.getByRole('heading', { level: 1 }).boundingBox()).toMatchObject({ height: expect.any(Number) });
    expect(browser.version()).toMatch(/^\d{3}\./);
  } finally {
    await browser.close();
  }
});

test('the Firefox that tests use prints a page', async () => {
  const browser = await launchFirefox();
  try {
    const page = await browser.newPage();
    await page.setContent('<html lang="ja"><h1>特定個人情報保護評価書</h1></html>');
    expect(
      Buffer.from(await page.pdf())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  } finally {
    await browser.close();
  }
});
