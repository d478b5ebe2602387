import { type Form, matchHeading, normaliseLabel } from '@tsumabiraka/forms';
import type { Row } from '../rows.ts';
import { officialLabels } from './official-labels.ts';

const TITLE = /^項目一覧$|^目次$/u;
/** Dots and page number behind an entry. */
const LEADER = /[\s.．・…‥]*[\d０-９]*\s*$/u;

/** What the forms print behind the names of sections: 「※(7. ②を除く。)」, 「※(7. リスク1⑨を除く。)」, and the page. */
const BESIDE =
  /\s*※?\s*(?:[(（]\s*[7７]\s*[.．]\s*(?:②|リスク\s*[1１]\s*⑨)\s*を除く[。.]?\s*[)）])?[\s.．・…‥]*[\d０-９]*\s*$/u;

const BEFORE = /^\s*[(（]\s*別添\s*[\d０-９][)）]/u;
/** 「Ⅲ」, 「1.」 */
const LONGEST_NUMBER = 3;

/** The list of contents 「項目一覧」 behind the cover: it names every section, and none of them begins there. */
export class Contents {
  readonly #form: Form;
  #open = false;
  #seen = new Set<string>();

  constructor(form: Form) {
    this.#form = form;
  }

  /** Whether a row belongs to the list. It ends where a section is named again, and at anything that is no section. */
  holds(row: Row, text: string): boolean {
    if (!this.#open) {
      this.#open = this.#seen.size === 0 && this.isTitle(text);
      return this.#open;
    }
    const lines = row.cells.flatMap((cell) => cell.lines);
    const codes = lines.map((line) => this.#sectionOf(line));
    const isList = codes.every((code) => code !== undefined) && !codes.some((code) => code && this.#seen.has(code));
    for (const code of codes) if (code) this.#seen.add(code);
    this.#open = isList;
    return isList;
  }

  isTitle = (text: string): boolean => TITLE.test(text.replace(/\s/gu, ''));

  /** Whether an entry says more than the number and name of its section. */
  isAltered({ cells }: Row): boolean {
    const known = officialLabels(this.#form);
    return cells.some(({ lines }) =>
      lines.some((line) => {
        const entry = line.replace(BEFORE, '').replace(BESIDE, '').replace(/\s/gu, '');
        const label = normaliseLabel(entry);
        return !known.has(label) || entry.length > label.length + LONGEST_NUMBER;
      }),
    );
  }

  #sectionOf(line: string): string | undefined {
    const match =
      matchHeading(this.#form, undefined, line) ?? matchHeading(this.#form, undefined, line.replace(LEADER, ''));
    return match?.node.code;
  }
}
