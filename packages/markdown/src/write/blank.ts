import { changeSection, describeItem, type FormName } from '@tsumabiraka/assessment';
import { type Form, form as formOf, headingText, locate, type Option, withSlot } from '@tsumabiraka/forms';
import type { RootContent } from 'mdast';
import { headingPath } from '../outline.ts';
import { toMarkdown } from '../syntax.ts';
import { type Facts, writeFacts } from './frontmatter.ts';
import { boxList, heading, paragraph } from './nodes.ts';

/**
 * An assessment that nobody has answered yet: every heading of the form, each slot once, choices and boxes listed unmarked.
 * @param answers what is known before, by code; texts of one line
 */
export function blank(facts: Facts, answers: ReadonlyMap<string, string>): string {
  const form = formOf(facts.form);
  const children: RootContent[] = [{ type: 'yaml', value: writeFacts(facts) }];
  const open = new Set<string>();
  for (const code of answerable(form, facts.revision)) {
    for (const [depth, above] of headingPath(form, code).entries()) {
      if (open.has(above)) continue;
      open.add(above);
      const found = locate(form, above);
      if (found) children.push(heading(depth + 1, headingText(found.node, found)));
    }
    const answer = answers.get(code);
    if (answer !== undefined) children.push(paragraph(answer));
    else children.push(...optionNodes(describeItem(facts.form, code)?.options ?? []));
  }
  return toMarkdown({ type: 'root', children });
}

/** The items that a stamp of the form asks for, in its order, with the first of every slot. */
function answerable(form: Form, revision: string | undefined): string[] {
  const own: FormName = form.name;
  return [...form.nodes.values()]
    .filter((node) => node.section !== changeSection(own))
    .filter(({ revisions }) => !revisions || revision === undefined || revisions.includes(revision))
    .map(({ code }) => withSlot(code, 1))
    .filter((code) => describeItem(own, code) !== undefined);
}

const optionNodes = (options: readonly Option[]): RootContent[] =>
  options.length > 0 ? [boxList(options.map(({ label }) => ({ mark: '[ ] ', lines: [label] })))] : [];
