import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import clockData from '../../data/rules/clocks.json' with { type: 'json' };
import sources from '../../data/sources.json' with { type: 'json' };
import { kinds, suspensionOfExchange } from './kinds.ts';
import { loadRule } from './load.ts';
import { paperRules } from './papers.ts';
import { ASK_AT_DESK, type Rule, say } from './rule.ts';
import { rule, rules } from './rules.ts';

const every = [...rules, ...paperRules];
const verified = every.filter((each) => each.verified);
const unverified = every.filter((each) => !each.verified);

const here = new URL('../', import.meta.url);
const source = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(new URL(path, here), 'utf8'))
  .join('\n');
const data = readFileSync(new URL('../../data/kinds.json', import.meta.url), 'utf8');

describe('rules', () => {
  test('have one name each', () => {
    expect(every.map(({ id }) => id)).toEqual([...new Set(every.map(({ id }) => id))]);
  });

  test('that are verified say where and when they were read', () => {
    expect(verified.length).toBeGreaterThan(40);
    for (const each of verified) {
      expect(each.sources.length, each.id).toBeGreaterThan(0);
      expect(each.checked, each.id).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    }
  });

  test('that nobody verified have no text and no days: only a question for the desk', () => {
    type Unverified = Extract<Rule, { verified: false }>;
    const hasText: 'text' extends keyof Unverified ? true : false = false;
    const hasPeriod: 'period' extends keyof Unverified ? true : false = false;
    expect({ hasText, hasPeriod }).toEqual({ hasText: false, hasPeriod: false });
    expect(unverified.map(({ id }) => id).sort()).toEqual([
      'clock-suspension-extension',
      'content-number-grounds',
      'content-reason',
      'content-seal',
      'count-holiday',
      'fee-no-correction',
      'objection-where',
      'paper-disclosure-notice',
      'paper-insurance',
      'paper-mandate-proof',
      'paper-no-photo',
      'paper-online',
    ]);
    for (const each of unverified) {
      expect(Object.keys(each).sort(), each.id).toEqual(['ask', 'id', 'verified']);
      expect(say(each)).toBe(`${each.ask}は、${ASK_AT_DESK}。`);
    }
  });

  test('lose their text when they lose their verification', () => {
    const [clock] = clockData;
    expect(() => loadRule({ ...clock, verified: false })).toThrow();
    const { id } = clock ?? { id: '' };
    const doubted = loadRule({ id, verified: false, ask: '何日で決まるか', toVerify: '83条1項' });
    expect(JSON.stringify(doubted)).not.toContain('83条');
    expect(say(doubted)).toBe('何日で決まるかは、窓口で確認してください。');
  });

  test('name only sources that exist, and every source is named', () => {
    expect(() => loadRule({ ...clockData[0], sources: ['hearsay'] })).toThrow(/hearsay/u);
    const named = new Set(verified.flatMap((each) => each.sources.map(({ title }) => title)));
    expect([...named].sort()).toEqual(
      Object.values(sources)
        .map(({ title }) => title)
        .sort(),
    );
  });

  test('are all used', () => {
    const used = (id: string) => source.includes(`'${id}'`) || data.includes(`"${id}"`);
    expect(rules.map(({ id }) => id).filter((id) => !used(id))).toEqual([]);
  });

  test('are asked for by names that exist', () => {
    expect(() => rule('clock-of-nobody')).toThrow(RangeError);
  });
});

describe('words of ours', () => {
  const texts = every.map(say);
  const sentences = texts.flatMap((text) => text.split(/(?<=。)/u)).filter((sentence) => sentence.endsWith('。'));

  test('are short sentences', () => {
    const lengths = sentences.map((sentence) => [...sentence].length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(80);
    expect(lengths.reduce((a, b) => a + b, 0) / lengths.length).toBeLessThanOrEqual(40);
  });

  test.each(['及び', '当該', '講じ', 'なければならない', 'ないわけ', '等を', '**', '<'])(
    'do not say 「%s」',
    (word) => {
      // The statement of the sheet speaks the language of its form.
      const plain = every.filter(({ id }) => !id.startsWith('statement-')).map(say);
      expect(plain.filter((text) => text.includes(word))).toEqual([]);
    },
  );
});

describe('kinds of request', () => {
  test('five exist, each with a sheet and the article it names', () => {
    expect(kinds.map(({ id, title, statement }) => [id, title, /第\d+条第1項/u.exec(say(statement))?.[0]])).toEqual([
      ['disclosure', '保有個人情報開示請求書', '第77条第1項'],
      ['correction', '保有個人情報訂正請求書', '第91条第1項'],
      ['suspension', '保有個人情報利用停止請求書', '第99条第1項'],
      ['exchange-disclosure', '保有個人情報開示請求書', '第77条第1項'],
      ['exchange-correction', '保有個人情報訂正請求書', '第91条第1項'],
    ]);
  });

  test('exchange records cannot be stopped, and the reason names its article', () => {
    expect(kinds.filter(({ exchange, id }) => exchange && id.endsWith('suspension'))).toEqual([]);
    expect(suspensionOfExchange).toMatchObject({ verified: true, articles: ['番号法31条1項'] });
    for (const each of kinds.filter(({ exchange }) => exchange)) {
      expect(each.limits.map(({ id }) => id)).toContain('limit-exchange-suspension');
    }
  });

  test('correction and suspension follow a disclosure and say so', () => {
    for (const each of kinds) {
      expect(each.limits.some(({ id }) => id === 'limit-disclosed-first')).toBe(each.followsDisclosure);
    }
  });
});
