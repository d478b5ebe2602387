import { describe, expect, test } from 'vitest';
import { eraDate, readDate } from './dates.ts';

describe('readDate', () => {
  test.each([
    ['令和5年12月18日', '2023-12-18'],
    ['令和元年5月1日', '2019-05-01'],
    ['令和1年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
    ['平成元年1月8日', '1989-01-08'],
    ['令和６年２月２９日', '2024-02-29'],
    ['平成 27 年 5 月 31 日時点', '2015-05-31'],
    ['2023年4月1日', '2023-04-01'],
    ['令和8年1月13日（予定）', '2026-01-13'],
    // Written before the era ended: 「平成32年4月1日（予定）」 of a document of 2018 is a date.
    ['平成31年5月1日', '2019-05-01'],
    ['平成32年4月1日', '2020-04-01'],
  ])('%s is %s', (printed, iso) => {
    expect(readDate(printed)).toMatchObject({ iso, possible: true });
  });

  test.each([
    ['平成28年 1月', { year: 2016, month: 1, possible: true }],
    ['令和元年', { year: 2019, possible: true }],
    ['平成30年5月', { year: 2018, month: 5, possible: true }],
  ])('%s is no full date', (printed, read) => {
    expect(readDate(printed)).toEqual(read);
  });

  test.each([
    '令和5年2月29日',
    '令和5年13月1日',
    '令和5年4月31日',
    '令和5年0月1日',
    '令和0年5月1日',
    '令和元年4月30日',
    '平成元年1月7日',
  ])('%s never was', (printed) => {
    const read = readDate(printed);
    expect(read?.possible).toBe(false);
    expect(read).not.toHaveProperty('iso');
  });

  test.each(['', '—', '12月18日', 'R5.12.18', '未定', '約令和5年'])('%j is no date', (printed) => {
    expect(readDate(printed)).toBeUndefined();
  });
});

describe('eraDate', () => {
  test.each([
    ['2023-12-18', '令和5年12月18日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1989-01-07', '昭和64年1月7日'],
  ])('%s is %s, and back', (iso, era) => {
    expect(eraDate(iso)).toBe(era);
    expect(readDate(era)?.iso).toBe(iso);
  });

  test('is the date itself before the first era', () => {
    expect(eraDate('1868-01-01')).toBe('1868-01-01');
  });
});
