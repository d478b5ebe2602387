import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import { ownRules } from './sentence-rules.ts';
import { rules } from './textlint-rules.ts';
import { proseOf } from './texts.ts';

/** What is wrong with a sentence of ours. */
export interface ProseProblem {
  file: string;
  line: number;
  column: number;
  rule: string;
  message: string;
}

const kernel = new TextlintKernel();
const plugins = [{ pluginId: 'markdown', plugin: markdown.default ?? markdown, options: true }];

/** Checks the sentences of one file of content/words, content/items or content/guides. */
export async function lintProse(file: string, source: string): Promise<ProseProblem[]> {
  const { messages } = await kernel.lintText(proseOf(source), {
    filePath: file,
    ext: '.md',
    plugins,
    rules: [...rules, ...ownRules],
  });
  return messages.map(({ loc, ruleId, message }) => ({
    file,
    line: loc.start.line,
    column: loc.start.column,
    rule: ruleId,
    message: message.replace(/\s+/gu, ' ').trim(),
  }));
}
