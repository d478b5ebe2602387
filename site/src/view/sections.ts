import type { Assessment, FormName } from '@tsumabiraka/assessment';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { askingFor, requestPage } from './asking.ts';
import type { Explanations } from './explanations.ts';
import { answer, lost, type Place } from './item.ts';
import type { OutlineNode } from './outline.ts';
import { isWhole, tally } from './states.ts';

/** What all parts of a section share. */
interface Section {
  form: FormName;
  /** Marks each word once in the section. */
  marked: Place['marked'];
  asking: Place['asking'];
  explanations: Explanations;
}

/** A section of an assessment with everything in it. Its heading is of level 2. */
export function section(root: OutlineNode, assessment: Assessment, explanations: Explanations): Element {
  const { form } = assessment;
  const own: Section = {
    form,
    marked: explanations.marker(),
    asking: (item) => askingFor(assessment, item),
    explanations,
  };
  const body = root.item || root.lacuna ? parts(root, own) : root.children.map((child) => part(child, own));
  return h('section', { id: root.id, className: ['section'], ariaLabelledBy: `${root.id}-h` }, [
    h('h2', { id: `${root.id}-h` }, [
      root.heading,
      ...titleOf(root),
      ...(root.node.major ? [major()] : []),
      anchor(root),
    ]),
    ...changed(root),
    ...ask(root, assessment),
    ...body,
  ]);
}

/** An inserted 別紙 carries its own title. */
function titleOf({ item }: OutlineNode): ElementContent[] {
  return item && 'title' in item && item.title ? [{ type: 'text', value: ` ${item.title}` }] : [];
}

function part(node: OutlineNode, own: Section): ElementContent {
  const level = Math.min(node.depth + 2, 6);
  const isGroup = !node.item && (node.children.length > 0 || node.name || node.lacuna);
  const heading = h(`h${level}`, [node.heading, ...(node.node.major ? [major()] : []), anchor(node)]);
  if (isGroup)
    return h('section', { id: node.id, className: ['group', `depth${node.depth}`] }, [
      heading,
      ...changed(node),
      ...parts(node, own),
    ]);
  return h('div', { id: node.id, className: ['item', `depth${node.depth}`] }, [
    heading,
    ...own.explanations.about(own.form, node.code),
    h('div', { className: ['value'] }, [...(node.item ? answer(node.item, placeOf(node, own)) : []), ...changed(node)]),
    ...node.children.map((child) => part(child, own)),
  ]);
}

/** What stands under the heading of a section or group. */
function parts(node: OutlineNode, own: Section): ElementContent[] {
  const value = node.item ? [h('div', { className: ['value'] }, answer(node.item, placeOf(node, own)))] : [];
  const name = node.name?.item
    ? [
        h(
          'div',
          { id: node.name.id, className: ['value', 'name'] },
          answer(node.name.item, { ...placeOf(node, own), node: node.name.node }),
        ),
      ]
    : [];
  const children = node.children.map((child) => part(child, own));
  if (node.lacuna) {
    const folded =
      children.length > 0
        ? [h('details', { className: ['folded'] }, [h('summary', 'ここにあるはずの項目'), ...children])]
        : [];
    return [lost(node.lacuna.state, node.lacuna.reason), ...value, ...name, ...folded];
  }
  if (isEmptySlot(node)) {
    const words = '記載なし（欄だけが印刷されています）';
    return [
      h('p', { className: ['state'] }, words),
      h('details', { className: ['folded'] }, [h('summary', '空欄の項目'), ...name, ...children]),
    ];
  }
  return [...value, ...name, ...children];
}

function placeOf(node: OutlineNode, { form, marked, asking }: Section): Place {
  return { form, marked, asking, node: node.node, label: node.heading, level: Math.min(node.depth + 2, 6) };
}

/** A numbered slot that is printed and left empty throughout. */
function isEmptySlot(node: OutlineNode): boolean {
  if (node.node.repeat === null || node.node.repeat === 'file' || node.item) return false;
  const counts = tally(node);
  return counts.answered === 0 && isWhole(counts);
}

function major(): ElementContent {
  return h('abbr', { title: '重要な変更の対象となる項目' }, '※');
}

/** The way to what was changed here. */
function changed({ changes }: OutlineNode): ElementContent[] {
  if (!changes) return [];
  const link = h('a', { href: `changes/#of-${changes.id}` }, `この項目の変更（${changes.count}件）`);
  return [h('p', { className: ['changed'] }, link)];
}

/** The way to ask for what a file holds about oneself: section II stands once for each file. */
function ask({ code, file }: OutlineNode, assessment: Assessment): ElementContent[] {
  if (code !== 'II' || file === undefined) return [];
  const href = `${requestPage(assessment)}#file-${file}`;
  return [h('p', { className: ['ask'] }, h('a', { href }, 'この情報の開示を請求する'))];
}

/** Stands in the heading, which says what it leads to: its name need not say it again. */
function anchor({ id }: OutlineNode): ElementContent {
  return h('a', { className: ['anchor'], href: `#${id}`, ariaLabel: 'ここへのリンク' }, '#');
}
