import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forms, headingText } from '@tsumabiraka/forms';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Questions } from './questions.ts';

const file = () =>
  parse(readFileSync(join(import.meta.dirname, '../../../../content/questions.yml'), 'utf8')) as Record<
    string,
    unknown
  >;

describe('content/questions.yml', () => {
  it('is valid', () => {
    expect(Questions.safeParse(file()).error).toBeUndefined();
  });

  it('names items and headings that the forms have', () => {
    const names = forms.flatMap(({ nodes }) => [...nodes.values()].flatMap((node) => [node.label, headingText(node)]));
    const known = (name: string) => names.some((one) => one.includes(name));
    const named = Questions.parse(file()).questions.flatMap(({ items, also }) =>
      [...items, ...also].flatMap((item) => item.split(' › ')),
    );
    const parts = named.flatMap((name) => name.split('…')).filter((part) => part !== '');
    expect(parts.filter((part) => !known(part))).toEqual([]);
  });

  it('says where a question has no answer, and where words are not parted', () => {
    const result = Questions.safeParse({ asking: {}, groups: {}, questions: [{ asked: ['だれ　閲覧'], items: [] }] });
    const messages = result.error?.issues.map(({ message }) => message) ?? [];
    expect(messages.join()).toContain('半角の空白一つ');
    const empty = Questions.safeParse({ asking: {}, groups: {}, questions: [{ asked: ['だれ'], items: [] }] });
    expect(empty.error?.issues[0]?.message).toContain('答えがある項目');
  });
});
