import { type Form, forms } from '@tsumabiraka/forms';
import type { Row } from '../rows.ts';
import { rowText } from './collect.ts';

/** Which form a document is, and how that is known. */
export interface WhichForm {
  form: Form;
  /** Stamp at the foot of the cover: `平成30年5月`. */
  revision?: string;
  /** What was taken as the proof. */
  seen: string;
  sure: boolean;
}

const TITLE = /特定個人情報保護評価書[(（]?((?:基礎|重点|全)項目評価書)/u;
const STAMP = /((?:平成|令和)(?:元|\d{1,2})年\d{1,2}月)様式([234])/u;
/** Headings that only one form has. */
const FEATURES: readonly (readonly [RegExp, string])[] = [
  [/プロセスにおけるリスク対策/u, '様式4'],
  [/しきい値判断項目/u, '様式2'],
  [/その他のリスク対策※?$/u, '様式4'],
  [/^(?:[ⅢⅣⅤ]|III|IV|V)?(?:リスク対策※|開示請求、問合せ)/u, '様式3'],
];
/** The cover and the list of contents stand in the first rows. */
const HEAD = 80;

/** Which form the rows are of: by the title on the cover, the stamp, or headings that only one form has. Undefined if nothing says so. */
export function whichForm(rows: readonly Row[]): WhichForm | undefined {
  const texts = rows.map((row) => rowText(row).normalize('NFKC').replace(/\s/gu, ''));
  const head = texts.slice(0, HEAD);
  const title = first(head, TITLE);
  const stamp = first(head, STAMP) ?? first(texts, STAMP);
  const byTitle = title && forms.find((form) => form.type === title[1]);
  const byStamp = stamp && forms.find((form) => form.name === `様式${stamp[2]}`);
  const revision = stamp?.[1] === undefined ? {} : { revision: stamp[1] };
  const known = byTitle ?? byStamp;
  if (known) {
    const sure = !(byTitle && byStamp && byTitle !== byStamp);
    return { form: known, ...revision, seen: (title ?? stamp)?.[0] ?? '', sure };
  }
  for (const [feature, name] of FEATURES) {
    const seen = first(texts, feature);
    const form = seen && forms.find((candidate) => candidate.name === name);
    if (form) return { form, ...revision, seen: seen[0], sure: false };
  }
  return undefined;
}

function first(texts: readonly string[], pattern: RegExp): RegExpExecArray | undefined {
  for (const text of texts) {
    const found = pattern.exec(text);
    if (found) return found;
  }
  return undefined;
}
