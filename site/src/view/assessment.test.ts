import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Assessment } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as toText } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { type AssessmentView, viewAssessment } from './assessment.ts';

function load(name: string): Assessment {
  const path = fileURLToPath(new URL(`../../../content/assessments/${name}.md`, import.meta.url));
  const { assessment } = parse(readFileSync(path, 'utf8'), { file: name });
  if (!assessment) throw new Error(`${name} を読めません`);
  return assessment;
}

const page = ({ body }: AssessmentView) => fromHtml(body, { fragment: true });
const textOf = (view: AssessmentView, id: string) => {
  const element = select(`#${id}`, page(view));
  return element ? toText(element) : undefined;
};

const koshigaya = load('koshigaya/48');
const views = Object.fromEntries(
  ['koshigaya/48', 'setagaya/70', 'nerima/7', 'nara/21', 'yokohama/38'].map((name) => [
    name,
    viewAssessment(load(name)),
  ]),
) as Record<string, AssessmentView>;
const view = (name: string): AssessmentView => {
  const found = views[name];
  if (!found) throw new Error(name);
  return found;
};

/** The first document with other texts in one of its items. */
function withText(code: string, ...lines: string[]): AssessmentView {
  const items = koshigaya.items.map((item) =>
    item.code === code && item.kind === 'text'
      ? { ...item, state: 'answered' as const, mark: undefined, text: [{ kind: 'paragraph' as const, lines }] }
      : item,
  );
  return viewAssessment({ ...koshigaya, items } as Assessment);
}

describe('what a document says', () => {
  test('stands under the heading of the form, line by line', () => {
    const item = select('#i-2-system1-2', page(view('koshigaya/48')));
    expect(item && toText(select('h5', item) ?? item)).toContain('②システムの機能');
    const lines = item ? selectAll('.value p > span', item).map((line) => toText(line)) : [];
    expect(lines[0]).toBe('(1)資格管理機能');
    expect(lines).toContain('⑨各種通知書の出力');
    expect(select('.value p > span.in1', item)).toBeDefined();
  });

  test('never becomes markup', () => {
    const hostile = '<img src=x onerror=alert(1)> <script>alert(1)</script> & "quoted"';
    const shown = withText('I-1-①', hostile);
    expect(textOf(shown, 'i-1-1')).toContain(hostile);
    expect(selectAll('img, script', page(shown))).toEqual([]);
  });

  test('a date stands in both calendars', () => {
    expect(textOf(view('koshigaya/48'), 'cover-published')).toContain('令和6年2月5日（2024-02-05）');
  });

  test('a slot carries its name', () => {
    expect(textOf(view('koshigaya/48'), 'ii-4-entrust1-name')).toBe('福祉総合システムの保守運用');
  });

  test('record items keep the numbers that the document prints', () => {
    const lists = selectAll('#attachment1-records ol.records', page(view('koshigaya/48')));
    expect(lists.length).toBeGreaterThan(4);
    expect(
      lists[0] &&
        selectAll('li', lists[0])
          .map((entry) => toText(entry))
          .slice(0, 2),
    ).toEqual(['児童生年月日', '申請種別']);
  });

  test('a table has its header row', () => {
    const table = select('#annex1 table', page(view('nerima/7')));
    expect(table && selectAll('th[scope="col"]', table).length).toBeGreaterThan(3);
    expect(table && selectAll('tbody tr', table)).toHaveLength(24);
  });
});

describe('what a document does not say', () => {
  test('an empty cell is told in words', () => {
    expect(textOf(view('koshigaya/48'), 'i-7')).toContain('記載なし');
  });

  test('a lost part is told at its place, and its items wait below', () => {
    const lost = textOf(view('setagaya/70'), 'ii-4');
    expect(lost).toContain('元の文書から抜けています');
    expect(select('#ii-4 details #ii-4-entrusted', page(view('setagaya/70')))).toBeDefined();
  });

  test('a slot that is printed and empty is folded', () => {
    expect(textOf(view('koshigaya/48'), 'ii-5-provide1')).toMatch(/記載なし（欄だけが印刷されています）/);
  });

  test('boxes that cannot be read are neither set nor blank', () => {
    const item = select('#ii-2-4-main-records', page(view('koshigaya/48')));
    expect(item && selectAll('.boxes.unknown > li', item)).toHaveLength(19);
    expect(item && selectAll('.boxes:is(.checked, .unchecked) > li', item)).toEqual([]);
    expect(item && toText(item)).not.toContain('○が付いているものはありません');
  });

  test('a doubt is told with its reason', () => {
    expect(textOf(view('koshigaya/48'), 'ii-3-1')).toMatch(
      /はっきりしません「本人又は本人の代理人」.*印の読み誤りの可能性がある/,
    );
  });
});

describe('the list of contents', () => {
  test('tells the state of every section', () => {
    for (const each of Object.values(views)) {
      const list = fromHtml(each.contents, { fragment: true });
      const sections = selectAll('.contents > li', list);
      expect(sections.length).toBeGreaterThan(6);
      expect(sections.filter((section) => !select('.part-state', section))).toEqual([]);
    }
  });

  test('leads only to what the page has', () => {
    for (const each of Object.values(views)) {
      const ids = new Set(selectAll('[id]', page(each)).map(({ properties }) => `#${properties['id']}`));
      const links = selectAll('a', fromHtml(each.contents, { fragment: true })).map(({ properties }) =>
        String(properties['href']),
      );
      expect(links.filter((href) => !ids.has(href))).toEqual([]);
    }
  });

  test('names lost parts', () => {
    expect(toText(fromHtml(view('setagaya/70').contents, { fragment: true }))).toContain(
      '4. 特定個人情報ファイルの取扱いの委託元の文書から抜けています',
    );
  });
});

describe('changes', () => {
  test('all rows stand in the order of the document', () => {
    expect(
      selectAll('#attachment2 tbody tr', page(view('nerima/7'))).map(({ properties }) => properties['id']),
    ).toEqual(Array.from({ length: 59 }, (_, index) => `attachment2-${index + 1}`));
  });

  test('a row leads to the item that it names', () => {
    const link = select('#attachment2-2 a', page(view('nerima/7')));
    expect(link?.properties['href']).toBe('#ii-5-transfer1-1');
  });

  test('a personal name is not repeated', () => {
    const { body } = view('nerima/7');
    expect(body).toContain('（氏名）');
    expect(body).toContain('個人の氏名は「（氏名）」に置きかえています。');
  });

  test('a lost table is said to be lost, not empty', () => {
    expect(textOf(view('koshigaya/48'), 'attachment2')).toContain('元の文書から抜けています');
    expect(view('koshigaya/48').facts.changesLost).toBe(true);
  });
});

test('a document with two files tells them apart in headings and anchors', () => {
  const headings = selectAll('h2', page(view('yokohama/38'))).map((heading) => toText(heading));
  expect(headings.filter((heading) => heading.includes('ファイル2: 統合番号連携ファイル'))).toHaveLength(3);
  expect(view('yokohama/38').files).toBe(2);
});

test('headings leave no level out', () => {
  for (const each of Object.values(views)) {
    const levels = selectAll('h2, h3, h4, h5, h6', page(each)).map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  }
});
