import { type Form, matchHeading } from '@tsumabiraka/forms';
import type { Row } from '../rows.ts';

const TITLE = /^項目一覧$|^目次$/u;
/** Dots and page number behind an entry. */
const LEADER = /[\s.．・…‥]*[\d０-９]*\s*$/u;

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
      this.#open = this.#seen.size === 0 && TITLE.test(text.replace(/\s/gu, ''));
      return this.#open;
    }
    const lines = row.cells.flatMap((cell) => cell.lines);
    const codes = lines.map((line) => this.#sectionOf(line));
    const isList = codes.every((code) => code !== undefined) && !codes.some((code) => code && this.#seen.has(code));
    for (const code of codes) if (code) this.#seen.add(code);
    this.#open = isList;
    return isList;
  }

  #sectionOf(line: string): string | undefined {
    const match =
      matchHeading(this.#form, undefined, line) ?? matchHeading(this.#form, undefined, line.replace(LEADER, ''));
    return match?.node.code;
  }
}
