import { describeItem, type Lacuna } from '@tsumabiraka/assessment';
import { type Form, type FormNode, locate, withSlot } from '@tsumabiraka/forms';

export interface Present {
  code: string;
  file?: number | undefined;
}

const REASON = '原本に見当たりません。';
const SLOT = /N(?:-|$)/;

/** What the form asks for and the document does not print: whole groups where nothing of them stands, else single items. */
export function missingOf(form: Form, present: readonly Present[], revision: string | undefined): Lacuna[] {
  const files = Math.max(1, ...present.map(({ file }) => file ?? 1));
  const codes = new Set(present.map(({ code, file }) => `${file ?? ''}/${code}`));
  const slots = slotsOf(present);
  const out: Lacuna[] = [];
  for (const section of form.sections) {
    if (section.code === form.changeSection) continue;
    const runs = section.perFile ? Array.from({ length: files }, (_, index) => index + 1) : [undefined];
    for (const file of runs)
      out.push(...new Absences(form, codes, slots, file, revision).below(section, undefined).lacunae);
  }
  return out;
}

/** Slot numbers in use, by file and catalogue code of the slot: `1/II-4-委託事項N`. */
function slotsOf(present: readonly Present[]): ReadonlyMap<string, ReadonlySet<number>> {
  const slots = new Map<string, Set<number>>();
  for (const { code, file } of present) {
    const [, before, word, number] = /^(.*?)(システム|委託事項|提供先|移転先)([1-9]\d*)/u.exec(code) ?? [];
    if (before === undefined || word === undefined) continue;
    const key = `${file ?? ''}/${before}${word}N`;
    slots.set(key, (slots.get(key) ?? new Set()).add(Number(number)));
  }
  return slots;
}

class Absences {
  readonly #form: Form;
  readonly #present: ReadonlySet<string>;
  readonly #slots: ReadonlyMap<string, ReadonlySet<number>>;
  readonly #file: number | undefined;
  readonly #revision: string | undefined;

  constructor(
    form: Form,
    present: ReadonlySet<string>,
    slots: ReadonlyMap<string, ReadonlySet<number>>,
    file: number | undefined,
    revision: string | undefined,
  ) {
    this.#form = form;
    this.#present = present;
    this.#slots = slots;
    this.#file = file;
    this.#revision = revision;
  }

  /** Absent items at or below a node; `all` if nothing stands, then as the node itself. */
  below(node: FormNode, slot: number | undefined): { lacunae: Lacuna[]; all: boolean } {
    if (!this.#applies(node)) return { lacunae: [], all: true };
    const code = slot === undefined ? node.code : withSlot(node.code, slot);
    const own = describeItem(this.#form.name, code);
    const stands = this.#present.has(`${this.#file ?? ''}/${code}`);
    const parts = this.#children(node, slot).map(([child, number]) => this.below(child, number));
    const lacunae = parts.flatMap((part) => part.lacunae);
    const self: Lacuna =
      this.#file === undefined ? { code, reason: REASON } : { code, file: this.#file, reason: REASON };
    if (stands) return { lacunae, all: false };
    if (parts.every((part) => part.all)) return { lacunae: own || node.children.length > 0 ? [self] : [], all: true };
    return { lacunae: own ? [self, ...lacunae] : lacunae, all: false };
  }

  #children(node: FormNode, slot: number | undefined): [FormNode, number | undefined][] {
    if (node.kind === 'table') return [];
    return node.children.flatMap((code): [FormNode, number | undefined][] => {
      const child = locate(this.#form, code)?.node;
      if (!child) return [];
      if (slot !== undefined || !SLOT.test(code)) return [[child, slot]];
      // Slots are numbered through: one that is skipped is lost.
      const last = Math.max(0, ...(this.#slots.get(`${this.#file ?? ''}/${code}`) ?? []));
      return Array.from({ length: last }, (_, index) => [child, index + 1]);
    });
  }

  #applies(node: FormNode): boolean {
    return !node.revisions || this.#revision === undefined || node.revisions.includes(this.#revision);
  }
}
