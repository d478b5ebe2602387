import type { TxtNode } from '@textlint/ast-node-types';
import type { TextlintKernelRule, TextlintRuleModule } from '@textlint/kernel';
import jargon from './data/jargon.json' with { type: 'json' };
import { sentencesOf } from './sentences.ts';

const MEAN = 40;
const LONGEST = 80;
const POLITE =
  /(?:です|ます|ません|でした|ました|ましょう|でしょう|ください)(?:か|ね|よ)?(?:（[^（）]*）)?[」』）]*[。？！]$/u;
/** The words of the form and of the law may be quoted. */
const QUOTED = /「[^「」]*」|『[^『』]*』/gu;

interface Found {
  message: string;
  /** Place in the text of the paragraph. */
  index: number;
}

const lengthOf = (text: string): number => Array.from(text.replace(/\s/gu, '')).length;

/** What is wrong with the sentences of one paragraph. */
export function findInParagraph(paragraph: string): Found[] {
  return sentencesOf(paragraph).flatMap(({ text, index, complete }) => {
    const found: Found[] = [];
    const length = lengthOf(text);
    if (length > LONGEST)
      found.push({ index, message: `文が${length}字あります。${LONGEST}字までに分けます: 「${text.slice(0, 20)}…」` });
    if (complete && !POLITE.test(text))
      found.push({ index, message: `文を「です」「ます」で終えます: 「${text.slice(-20)}」` });
    const own = text.replace(QUOTED, (quoted) => '・'.repeat(quoted.length));
    for (const [word, plain] of Object.entries(jargon)) {
      const at = own.indexOf(word);
      if (at >= 0)
        found.push({
          index: index + at,
          message: `「${word}」は役所の言い方です。やさしい言い方（${plain}）にします。`,
        });
    }
    return found;
  });
}

/** Mean length of the sentences of a file, in characters; 0 where it has none. */
export function meanLength(paragraphs: readonly string[]): number {
  const lengths = paragraphs
    .flatMap(sentencesOf)
    .filter(({ complete }) => complete)
    .map(({ text }) => lengthOf(text));
  return lengths.length === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}

const plainSentences: TextlintRuleModule = (context) => {
  const { Syntax, RuleError, report, getSource, locator } = context;
  const paragraphs: string[] = [];
  return {
    [Syntax.Paragraph](node) {
      const text = textOf(node);
      paragraphs.push(text);
      for (const { message, index } of findInParagraph(text)) {
        // Marks of Markdown may stand between; the first letters are found where they are.
        const at = Math.max(0, getSource(node).indexOf(text.slice(index, index + 6)));
        report(node, new RuleError(message, { padding: locator.at(at) }));
      }
    },
    [Syntax.DocumentExit](node) {
      const mean = meanLength(paragraphs);
      if (mean > MEAN) {
        const message = `文の長さの平均が${mean.toFixed(1)}字です。${MEAN}字までになるように、長い文を分けます。`;
        report(node, new RuleError(message));
      }
    },
  };
};

/** What a reader sees of a paragraph: without marks, line breaks closed. */
function textOf(node: TxtNode): string {
  if (node.type === 'Str' || node.type === 'Code') return String(node['value']).replaceAll('\n', '');
  const children = 'children' in node ? (node['children'] as TxtNode[]) : [];
  return children.map(textOf).join('');
}

export const ownRules: TextlintKernelRule[] = [{ ruleId: 'plain-sentences', rule: plainSentences, options: true }];
