import { type Choice, prefill } from '@tsumabiraka/request';
import { describe, expect, test } from 'vitest';
import { bodies, body } from './bodies.ts';

const choiceCount = (groups: readonly Choice[]) => groups.flatMap(({ items }) => items).length;
const labels = (groups: readonly Choice[]) => groups.map(({ label }) => label);

describe('what the five documents give to a request', () => {
  test.each([
    ['koshigaya', '越谷市長', ['こども医療費受給資格管理ファイル'], '子ども家庭部子ども福祉課', 1],
    ['nara', '奈良市長', ['各種成人検診情報ファイル'], '健康医療部 健康増進課', 1],
    ['nerima', '練馬区長', ['介護保険情報ファイル'], '高齢施策担当部 介護保険課', 1],
    ['setagaya', '東京都世田谷区長', ['成人保健情報ファイル'], '世田谷保健所健康企画課、健康推進課', 1],
    ['yokohama', '横浜市長', ['予防接種関係情報ファイル', '統合番号連携ファイル'], '医療局健康安全部健康安全課', 19],
  ])('%s: addressee, files, section in charge, desks', (id, addressee, files, section, desks) => {
    const { prefill: given } = body(id);
    expect(given.agency.addressee).toBe(addressee);
    expect(given.files.map(({ name }) => name)).toEqual(files);
    expect(given.section?.name).toBe(section);
    expect(given.desks).toHaveLength(desks);
  });

  test('boxes: set ones are kept, unreadable ones unknown, blank ones not offered', () => {
    const kinds = (id: string, file = 0) => body(id).prefill.files[file]?.kinds ?? [];
    expect(kinds('setagaya').map(({ label }) => label)).toEqual([
      'その他識別情報(内部番号)',
      '4情報(氏名、性別、生年月日、住所)',
      'その他住民票関係情報',
      '地方税関係情報',
      '健康・医療関係情報',
      '医療保険関係情報',
      '生活保護・社会福祉関係情報',
    ]);
    expect(new Set(kinds('setagaya').map(({ state }) => state))).toEqual(new Set(['kept']));
    for (const id of ['koshigaya', 'nara', 'nerima']) {
      expect(kinds(id)).toHaveLength(19);
      expect(new Set(kinds(id).map(({ state }) => state))).toEqual(new Set(['unknown']));
    }
    expect(kinds('yokohama', 1).map(({ label }) => label)[0]).toBe('個人番号');
  });

  test('record items: every group under its plain title, every item once', () => {
    const groups = (id: string, file = 0) => body(id).prefill.files[file]?.records ?? [];
    expect(choiceCount(groups('nerima'))).toBe(213);
    expect(choiceCount(groups('nara'))).toBe(318);
    expect(choiceCount(groups('koshigaya'))).toBe(143);
    expect([choiceCount(groups('yokohama')), choiceCount(groups('yokohama', 1))]).toEqual([60, 5]);
    expect(labels(groups('nerima'))).toEqual([
      '宛名情報',
      '資格情報',
      '賦課情報',
      '収納情報',
      '受給者情報',
      '給付情報',
      'その他情報',
    ]);
    expect(labels(groups('setagaya'))[0]).toBe('基本情報');
    expect(labels(groups('koshigaya'))[0]).toBe('資格履歴');
  });

  test('ids are ASCII and name one choice each', () => {
    for (const { prefill: given } of bodies) {
      const all = given.files.flatMap(({ kinds, records }) => [
        ...kinds,
        ...records,
        ...records.flatMap(({ items }) => items),
      ]);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const { id } of all) expect(id).toMatch(/^f[12]-(kind-\d+|group-\d+(-item-\d+)?)$/u);
    }
  });

  test('the place that a reader comes from chooses the file and what is ticked', () => {
    const { assessment, agency } = body('yokohama');
    expect(prefill(assessment, agency).chosen).toEqual([1, 2]);
    expect(prefill(assessment, agency, { file: 2 }).chosen).toEqual([2]);
    expect(prefill(assessment, agency, { file: 9 }).chosen).toEqual([1, 2]);
    expect(prefill(assessment, agency, { file: 2, choices: ['f2-group-1', 'f9-kind-1'] }).preselected).toEqual([
      'f2-group-1',
    ]);
  });

  test('what the document lost is not made up', () => {
    expect(body('nara').prefill.affair).toBeUndefined();
    expect(body('nerima').prefill.affair).toBeUndefined();
    expect(body('koshigaya').prefill.affair).toBe('こども医療費の支給に関する事務');
  });

  test('it is plain data that a page can carry', () => {
    for (const { prefill: given } of bodies) expect(JSON.parse(JSON.stringify(given))).toEqual(given);
  });
});
