import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Synonyms } from './synonyms.ts';

const file = () =>
  parse(readFileSync(join(import.meta.dirname, '../../../../content/synonyms.yml'), 'utf8')) as Record<string, unknown>;

describe('content/synonyms.yml', () => {
  it('is valid, and knows 150 everyday words or more', () => {
    const { words } = Synonyms.parse(file());
    expect(Object.keys(words).length).toBeGreaterThanOrEqual(150);
    expect(words['ワクチン']).toContain('予防接種');
  });

  it('says where an official word is needless', () => {
    const result = Synonyms.safeParse({ ...file(), words: { 保険: ['健康保険'] } });
    expect(result.error?.issues).toMatchObject([
      { path: ['words', '保険', 0], message: expect.stringContaining('「健康保険」は要りません') },
    ]);
  });

  it('says where a spelling stands alone', () => {
    const result = Synonyms.safeParse({ ...file(), spellings: [['サーバ']] });
    expect(result.error?.issues[0]?.message).toBe('同じことばの書き方を、二つ以上ならべます');
  });
});
