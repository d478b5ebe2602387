import {
  type AbsentItem,
  type Assessment,
  compareItems,
  completeItems,
  type Item,
  type ItemKey,
  type Lacuna,
} from '@tsumabiraka/assessment';
import { codeToId, type Form, type FormNode, form, headingText, locate, withSlot } from '@tsumabiraka/forms';

/** A heading of the form with what stands under it: a section, a group, a slot or an item. */
export interface OutlineNode {
  code: string;
  file?: number | undefined;
  /** Anchor. */
  id: string;
  heading: string;
  /** Depth below the section, which is 0. */
  depth: number;
  node: FormNode;
  /** What the document answers, or that the answer is lost. */
  item?: Item | AbsentItem;
  /** What stands beside the heading of a slot. */
  name?: OutlineNode;
  /** Why everything below is lost or not published. */
  lacuna?: Lacuna & { state: 'missing' | 'withheld' };
  /** How many rows of 変更箇所 name it, or the name of the slot, and the id that they name. */
  changes?: { id: string; count: number };
  children: OutlineNode[];
}

/** The sections of an assessment in its order, with every item under the headings of the form. Change rows are not in it. */
export function outline(assessment: Assessment): OutlineNode[] {
  const builder = new Builder(assessment);
  const lacunae = (['missing', 'withheld'] as const).flatMap((state) =>
    assessment[state].map((lacuna) => ({ ...lacuna, state })),
  );
  const places: ItemKey[] = [...completeItems(assessment), ...lacunae];
  places.sort((a, b) => compareItems(assessment.form, a, b));
  for (const place of places) {
    const node = builder.reach(place.code, place.file);
    if ('kind' in place) node.item = place as Item | AbsentItem;
  }
  for (const lacuna of lacunae) {
    const node = builder.reach(lacuna.code, lacuna.file);
    if (!node.item) node.lacuna = lacuna;
  }
  return builder.roots;
}

/** Number of 特定個人情報ファイル that the assessment describes. */
export function fileCount(assessment: Assessment): number {
  return Math.max(1, ...assessment.items.map(({ file }) => file ?? 1));
}

class Builder {
  readonly roots: OutlineNode[] = [];
  private readonly form: Form;
  private readonly nodes = new Map<string, OutlineNode>();
  private readonly files: number;
  private readonly fileNames: ReadonlyMap<number, string>;

  constructor(assessment: Assessment) {
    this.form = form(assessment.form);
    this.files = fileCount(assessment);
    this.fileNames = new Map(
      assessment.items.flatMap((item) =>
        item.code === 'II-1' && item.kind === 'text' && item.text?.[0]?.kind === 'paragraph'
          ? [[item.file ?? 1, item.text[0].lines.join('')] as const]
          : [],
      ),
    );
  }

  /** The node of a code, made with all headings above it where it is the first there. */
  reach(code: string, file?: number): OutlineNode {
    const located = locate(this.form, code);
    if (!located) throw new RangeError(`${this.form.name} に項目 ${code} はありません`);
    const { node, slot } = located;
    const own = node.perFile ? (file ?? 1) : undefined;
    const id = codeToId(code, own);
    const known = this.nodes.get(id);
    if (known) return known;
    const parent =
      node.parent === undefined
        ? undefined
        : this.reach(slot === undefined ? node.parent : withSlot(node.parent, slot), own);
    const heading = node.parent === undefined ? this.sectionHeading(node, slot, own) : headingText(node, { slot });
    const made: OutlineNode = {
      code,
      file: own,
      id,
      heading,
      depth: parent ? parent.depth + 1 : 0,
      node,
      children: [],
    };
    this.nodes.set(id, made);
    if (!parent) this.roots.push(made);
    else if (node.nameOf) parent.name = made;
    else parent.children.push(made);
    return made;
  }

  private sectionHeading(node: FormNode, slot: number | undefined, file: number | undefined): string {
    const heading = headingText(node, { slot });
    if (file === undefined || this.files === 1) return heading;
    const name = this.fileNames.get(file);
    return `${heading}（ファイル${file}${name ? `: ${name}` : ''}）`;
  }
}
