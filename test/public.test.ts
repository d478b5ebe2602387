import { readFileSync } from 'node:fs';
import { Agency, type Assessment, completeItems, PublicAssessment, toPublic } from '@tsumabiraka/assessment';
import { parseYaml } from '@tsumabiraka/markdown/yaml';
import { describe, expect, test } from 'vitest';
import { documentOf, documents } from './rules/documents.ts';

function publish(assessment: Assessment): PublicAssessment {
  const file = `content/agencies/${assessment.agency}.yml`;
  const { value: agency, problems } = parseYaml(readFileSync(file, 'utf8'), Agency, { file });
  if (!agency) throw new Error(JSON.stringify(problems));
  return toPublic(assessment, agency, `https://example.jp/assessments/${assessment.agency}/${assessment.number}/`);
}

describe.each([...documents])('%s in public', (id, assessment) => {
  const shown = publish(assessment);

  test('is what the schema promises, also after a way through JSON', () => {
    expect(PublicAssessment.parse(JSON.parse(JSON.stringify(shown)))).toEqual(shown);
    expect(shown.id).toBe(id);
  });

  test('has every item, each with its own anchor', () => {
    expect(shown.items.map(({ code }) => code)).toEqual(completeItems(assessment).map(({ code }) => code));
    const ids = [...shown.items, ...shown.changes].map((part) => part.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const anchor of ids) expect(anchor).toMatch(/^[a-z][a-z0-9-]*$/u);
  });

  test('says of a value that it is there, or why it is not', () => {
    for (const item of shown.items) {
      const said = [item.value, item.mark, item.reason, item.checked, item.unknown, item.groups?.[0]];
      expect(
        said.some((each) => each !== undefined),
        item.code,
      ).toBe(true);
      if (item.state === 'missing' || item.state === 'withheld') expect(item.reason, item.code).toBeTruthy();
    }
  });

  test('keeps every change row in its order', () => {
    expect(shown.changes.map(({ item }) => item)).toEqual(assessment.changes.map(({ item }) => item));
  });
});

test('no published JSON carries the names that old change rows print', () => {
  const all = JSON.stringify([...documents.values()].map(publish));
  for (const name of ['荷田', '幸雄', '伊藤', '安人', '嵯峨', '伊佐子']) expect(all).not.toContain(name);
  const withheld = publish(documentOf('nerima-7')).changes.filter(({ nameWithheld }) => nameWithheld);
  expect(withheld.map(({ before, after }) => [before, after])).toEqual([
    ['（氏名）', '（氏名）'],
    ['（氏名）', '介護保険課長'],
  ]);
});

describe('completeItems', () => {
  test('names the items of lost pages, but makes up no slots', () => {
    const items = completeItems(documentOf('setagaya-70'));
    const lost = items.filter(({ state }) => state === 'missing').map(({ code }) => code);
    expect(lost).toContain('II-4-委託の有無');
    expect(lost.filter((code) => code.includes('委託事項'))).toEqual([]);
  });

  test('keeps what stands in a group of which other parts are lost', () => {
    const items = completeItems(documentOf('nerima-7'));
    const systems = items.filter(({ code }) => code.startsWith('I-2-システム') && code.endsWith('-①'));
    expect(systems.map(({ code, state }) => `${code} ${state}`)).toEqual([
      'I-2-システム1-① missing',
      'I-2-システム2-① missing',
      'I-2-システム3-① missing',
      'I-2-システム4-① answered',
      'I-2-システム5-① answered',
    ]);
  });
});
