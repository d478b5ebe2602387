import { type Document, isAlias, isMap, isNode, isScalar, Lexer, LineCounter, parseDocument, visit } from 'yaml';
import { yamlMessage } from '../yaml-message.ts';
import type { Place, Report } from './report.ts';

/** Plain YAML: maps of texts, two levels deep. */
export interface YamlFile {
  value: unknown;
  /** Every key by its path, with its place. */
  places: Map<[string, string?], Place>;
  /** Where a key stands; the key above it, or the first line, where it does not. */
  placeOf(path: readonly string[]): Place;
  /** What is written at a path; undefined where nothing is. */
  textOf(path: readonly string[]): string | undefined;
}

/**
 * Reads YAML of which only maps and texts are used. What the canonical form could not keep is an error: comments, anchors, tags.
 * @returns undefined where it is no such YAML; everything wrong is reported
 */
export function readYaml(yaml: string, firstLine: number, report: Report): YamlFile | undefined {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: firstLine + Math.max(line, 1) - 1, column: Math.max(col, 1) };
  };
  const brokenLines = new Set<number>();
  /** Once a line: what is wrong first makes the rest of the line wrong. */
  const broken = (offset: number, message: string, hint: string): void => {
    const place = placeAt(offset);
    if (brokenLines.has(place.line)) return;
    brokenLines.add(place.line);
    report.error('frontmatter-broken', place, '', `frontmatter が読めません。${message}。`, hint);
  };
  let document: Document.Parsed;
  try {
    // The failsafe schema makes no numbers, dates or truth values of what people write.
    document = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines, stringKeys: true });
  } catch {
    broken(0, '入れ子が深すぎます', '「キー: 値」の形で書きます。');
    return undefined;
  }
  const before = report.problems.length;
  for (const error of [...document.errors, ...document.warnings]) {
    broken(
      error.pos[0],
      yamlMessage(error.code),
      "「キー: 値」の形で、字下げをそろえて書きます。「: 」「 #」「\"」を含む値は '' で囲みます。",
    );
  }
  for (const offset of commentsIn(yaml)) {
    broken(offset, '「#」から後ろが覚え書きになっています', "値の一部なら '' で囲みます。覚え書きは消します。");
  }
  visit(document, {
    Node: (_, node) => {
      const marked = isAlias(node) || node.tag !== undefined || ('anchor' in node && node.anchor !== undefined);
      if (marked) broken(node.range?.[0] ?? 0, '「*」「&」「!」で始まる値があります', "値を '' で囲みます。");
    },
  });
  if (document.contents !== null && !isMap(document.contents)) {
    broken(0, '項目の並びではありません', '「キー: 値」の形で書きます。');
  }
  const places = placesOf(document, placeAt);
  for (const [path, place] of places) {
    if (!path.includes('__proto__')) continue;
    report.error('frontmatter-unknown-key', place, '', '「__proto__」という項目はありません。', 'この行を消します。');
  }
  if (report.problems.length > before) return undefined;
  return {
    value: withoutEmpty(document.toJS()),
    places,
    placeOf: (path) => {
      const keys = [...places.keys()];
      const exact = keys.find((key) => key.length === path.length && key.every((part, at) => part === path[at]));
      const above = keys.find(([first, second]) => first === path[0] && second === undefined);
      return (exact && places.get(exact)) ?? (above && places.get(above)) ?? { line: 1, column: 1 };
    },
    textOf: (path) => {
      const node = document.getIn(path);
      return node === undefined || node === null ? undefined : isNode(node) ? '項目の並び' : String(node);
    },
  };
}

function placesOf(document: Document.Parsed, placeAt: (offset: number) => Place): YamlFile['places'] {
  const places: YamlFile['places'] = new Map();
  const note = (map: unknown, above?: string): void => {
    if (!isMap(map)) return;
    for (const { key, value } of map.items) {
      if (!isScalar(key) || !key.range) continue;
      const name = String(key.value);
      places.set(above === undefined ? [name] : [above, name], placeAt(key.range[0]));
      if (above === undefined) note(value, name);
    }
  };
  note(document.contents);
  return places;
}

/** A key with nothing behind it is as good as none: staff leave `missing:` in the file. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value ?? {};
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== '' && each !== null));
}

/** What the lexer says beside the text: a document begins, flow ends too early, a text follows. */
const signs: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

/** Where comments begin. The parser drops some of them, the lexer none. */
function commentsIn(yaml: string): number[] {
  const found: number[] = [];
  let offset = 0;
  let before = '';
  for (const token of new Lexer().lex(yaml)) {
    if (token.startsWith('#') && before !== '\u001f') found.push(offset);
    if (!signs.has(token)) offset += token.length;
    before = token;
  }
  return found;
}
