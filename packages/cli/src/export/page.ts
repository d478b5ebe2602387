import { createHash } from 'node:crypto';
import type { PublicAssessment, PublicChange, PublicItem } from '@tsumabiraka/assessment';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { style } from './style.ts';

type Child = ReturnType<typeof h> | string;

const STATES = {
  none: '記載なし',
  missing: '元の文書から抜けています',
  withheld: '公表されていません',
  unclear: 'はっきりしません',
} as const;

/** One page of its own, without anything to load: to read, to print, to hand over. All text is escaped; no script can run. */
export function page(assessment: PublicAssessment): string {
  const { title, agency, form, published, url, number } = assessment;
  const sections = Map.groupBy(
    assessment.items,
    ({ section, file }) => `${section}${file && file > 1 ? `（ファイル${file}）` : ''}`,
  );
  const hash = createHash('sha256').update(style).digest('base64');
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: `default-src 'none'; style-src 'sha256-${hash}'` }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', `${title} — ${agency.name}`),
    h('style', style),
  ];
  const body = [
    h('header', [h('h1', title), h('p', `${agency.name}　評価書番号 ${number}　${form}　公表日 ${published}`)]),
    h('main', [
      ...[...sections].map(([name, items]) => h('section', [h('h2', name), h('dl', items.flatMap(itemNodes))])),
      ...(assessment.changes.length > 0
        ? [h('section', [h('h2', '変更箇所'), ...assessment.changes.map(changeNode)])]
        : []),
    ]),
    h('footer', [
      h(
        'p',
        `この頁は、公表された評価書を「つまびらか」で読みやすくしたものです。手続に使うときは、元の文書を確かめてください。`,
      ),
      ...(url.startsWith('https:') ? [h('p', [h('a', { href: url }, url)])] : []),
    ]),
  ];
  const tree = [{ type: 'doctype' as const }, h('html', { lang: 'ja' }, [h('head', head), h('body', body)])];
  return `${toHtml({ type: 'root', children: tree })}\n`;
}

function itemNodes({ code, id, label, state, reason, ...item }: PublicItem): Child[] {
  const note = state === 'answered' ? [] : [h('p.note', `${STATES[state]}${reason ? `: ${reason}` : ''}`)];
  return [h('dt', { id }, [label, ' ', h('small', code)]), h('dd', [...answerNodes(item), ...note])];
}

function answerNodes({ value, checked, unchecked, unknown, free, groups, mark }: Partial<PublicItem>): Child[] {
  const box = (sign: string, word: string) => (text: string) =>
    h('li', [
      h('span', { ariaHidden: 'true' }, `${sign} `),
      text,
      free?.[text] ? `（${free[text]}）` : '',
      h('span.said', `（${word}）`),
    ]);
  const boxes = [
    ...(checked ?? []).map(box('○', '○あり')),
    ...(unchecked ?? []).map(box('・', '○なし')),
    ...(unknown ?? []).map(box('？', '読み取れない')),
  ];
  return [
    ...(value === undefined ? [] : paragraphs(String(value))),
    ...(boxes.length > 0 ? [h('ul', boxes)] : []),
    ...(groups ?? []).flatMap(groupNodes),
    ...(mark === undefined ? [] : [h('p', mark)]),
  ];
}

function groupNodes({ title, text, columns, rows }: NonNullable<PublicItem['groups']>[number]): Child[] {
  const head = h(
    'thead',
    h(
      'tr',
      columns.map((column) => h('th', { scope: 'col' }, column)),
    ),
  );
  const body = h(
    'tbody',
    rows.map((row) =>
      h(
        'tr',
        row.map((cell) => h('td', cell)),
      ),
    ),
  );
  return [
    ...(title ? [h('h3', title)] : []),
    ...(text ? paragraphs(text) : []),
    ...(columns.length > 0 ? [h('table', [head, body])] : []),
  ];
}

function changeNode({ id, printedDate, item, before, after, timing, explanation }: PublicChange): Child {
  const rows = { 変更前の記載: before, 変更後の記載: after, 提出時期: timing, 提出時期に係る説明: explanation };
  return h('section', { id }, [
    h('h3', [printedDate ?? '—', ' ', item ?? '—']),
    h(
      'dl',
      Object.entries(rows).flatMap(([name, text]) => [h('dt', name), h('dd', paragraphs(text ?? '—'))]),
    ),
  ]);
}

/** Paragraphs are parted by an empty line; a line break of the document is a line break. */
const paragraphs = (text: string): Child[] =>
  text.split('\n\n').map((paragraph) =>
    h(
      'p',
      paragraph.split('\n').flatMap((line, index) => (index > 0 ? [h('br'), line] : [line])),
    ),
  );
