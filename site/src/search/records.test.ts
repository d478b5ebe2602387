import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agency, type Assessment } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { recordsOf, type SearchRecord } from './records.ts';

const content = join(import.meta.dirname, '../../../content');

function read(agency: string, number: string): SearchRecord[] {
  const { assessment } = parse(readFileSync(join(content, `assessments/${agency}/${number}.md`), 'utf8'), {
    file: number,
  });
  const body = Agency.parse(parseYaml(readFileSync(join(content, `agencies/${agency}.yml`), 'utf8')));
  return recordsOf(assessment as Assessment, body);
}

const koshigaya = read('koshigaya', '48');
const at = (records: readonly SearchRecord[], id: string) => records.filter(({ card }) => card.path.endsWith(`#${id}`));
const texts = (records: readonly SearchRecord[]) => records.map(({ card }) => card.text).join('\n');

describe('what of a document is searched', () => {
  it('has set boxes and what stands in their brackets, and no others', () => {
    const [record] = at(koshigaya, 'i-2-system2-3');
    expect(record?.card.text).toBe('庁内連携システム\n既存住民基本台帳システム\n税務システム\nその他（中間サーバー）');
  });

  it('has no box whose state is lost, but what the document wrote beside it', () => {
    expect(at(koshigaya, 'ii-2-4-main-records')[0]?.card.text).toBe('口座情報');
  });

  it('has no label of the form and nothing for an empty answer', () => {
    expect(texts(koshigaya)).not.toContain('事務の名称');
    expect(at(koshigaya, 'i-7')).toEqual([]);
  });

  it('has record items by group, without their numbers', () => {
    const groups = at(koshigaya, 'attachment1-records');
    expect(groups).toHaveLength(12);
    expect(groups[0]?.card.text.split('\n').slice(0, 3)).toEqual(['◆資格履歴', '児童生年月日', '申請種別']);
  });

  it('has the rows of 変更箇所 and the annexes', () => {
    const nerima = read('nerima', '7');
    expect(nerima.filter(({ filters }) => filters.section[0] === 'changes')).toHaveLength(59);
    expect(nerima.filter(({ filters }) => filters.section[0] === 'annexes').map(({ card }) => card.label)).toContain(
      '別紙1',
    );
  });

  it('has no personal name', () => {
    const names = read('nara', '21').filter(({ card }) => card.label.includes('所属長'));
    expect(names.length).toBeGreaterThan(0);
    expect(texts(names)).toContain('（氏名）');
  });
});

describe('what a record can be narrowed by', () => {
  it('carries body, form, year, section and 再委託 of its document', () => {
    expect(at(koshigaya, 'ii-4-entrust1-3')[0]?.filters).toMatchObject({
      agency: ['koshigaya'],
      form: ['form3'],
      year: ['2024'],
      section: ['files'],
      subcontract: ['no'],
    });
  });

  it('carries the rating of its own risk', () => {
    const [measures] = at(koshigaya, 'iii-2-risk-measures');
    expect(measures?.filters.rating).toEqual(['sufficient']);
    expect(at(koshigaya, 'i-1-1')[0]?.filters.rating).toEqual([]);
  });

  it('gives every record a known section', () => {
    for (const { filters } of koshigaya) expect(filters.section[0]).toMatch(/^[a-z]+$/);
    expect(at(koshigaya, 'iv-1-1')[0]?.filters.section).toEqual(['requests']);
  });
});
