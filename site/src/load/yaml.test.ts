import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { isContentError } from './content-error.ts';
import { readYaml } from './yaml.ts';

const folder = mkdtempSync(join(tmpdir(), 'tsumabiraka-yaml-'));
afterAll(() => rmSync(folder, { recursive: true }));

const Schema = z.strictObject({ name: z.string(), publisher: z.strictObject({ url: z.url() }) });

function messageOf(text: string): string {
  const path = join(folder, 'site.yml');
  writeFileSync(path, text);
  try {
    readYaml(path, Schema);
    return '';
  } catch (error) {
    if (isContentError(error)) return error.message;
    throw error;
  }
}

test('a right file is read', () => {
  expect(messageOf('name: つまびらか\npublisher:\n  url: https://example.lg.jp/\n')).toBe('');
});

test('all problems are told at once, each with its line and key, in Japanese', () => {
  const message = messageOf('name: 1\npublisher:\n  url: example\nnmae: x\n');
  expect(message).toMatch(/site\.yml:1: name: 文字で書きます/);
  expect(message).toMatch(/site\.yml:3: publisher\.url: .*URL/);
  expect(message).toMatch(/site\.yml:4: 全体: 知らない項目です: nmae/);
});

test('a missing key is told with its name', () => {
  expect(messageOf('name: つまびらか\n')).toMatch(/site\.yml:1: publisher: この項目がありません/);
});

test('what is no YAML is told with its line', () => {
  expect(messageOf('name: つまびらか\npublisher: [\n')).toMatch(/site\.yml:\d+: YAMLとして読めません/);
});
