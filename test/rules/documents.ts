import { globSync, readFileSync } from 'node:fs';
import { type Assessment, assessmentId, type Change, checkAssessment, type Item } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';

/** The published documents of `content/assessments`, by id. */
export const documents: ReadonlyMap<string, Assessment> = new Map(
  globSync('content/assessments/*/*.md').map((file) => {
    const { assessment } = parse(readFileSync(file, 'utf8'), { file });
    if (!assessment) throw new Error(`${file} cannot be read`);
    return [assessmentId(assessment), assessment] as const;
  }),
);

export function documentOf(id: string): Assessment {
  const found = documents.get(id);
  if (!found) throw new RangeError(`no document ${id}`);
  return found;
}

type Of<Kind extends Item['kind']> = Extract<Item, { kind: Kind }>;

/** A copy of a document, and its parts to change. */
export class Copy {
  readonly assessment: Assessment;

  constructor(id: string) {
    this.assessment = structuredClone(documentOf(id));
  }

  /** The item of that kind with that code. */
  item<Kind extends Item['kind']>(kind: Kind, code: string, file?: number): Of<Kind> {
    const found = this.assessment.items.find(
      (item) => item.code === code && (file === undefined || item.file === file),
    );
    if (found?.kind !== kind) throw new RangeError(`no ${kind} ${code}`);
    return found as Of<Kind>;
  }

  /** The text of an item as one line. */
  write(code: string, line: string): void {
    const item = this.item('text', code);
    item.text = [{ kind: 'paragraph', lines: [line] }];
    item.state = 'answered';
    delete item.mark;
  }

  set(code: string, label: string, state: 'checked' | 'unchecked' | 'unknown', file?: number): void {
    const box = this.item('checks', code, file).boxes.find((each) => each.label === label);
    if (!box) throw new RangeError(`no box ${label}`);
    box.state = state;
  }

  /** Removes every item whose code matches. */
  remove(pattern: RegExp): void {
    this.assessment.items = this.assessment.items.filter(({ code }) => !pattern.test(code));
  }

  change(index: number): Change {
    const found = this.assessment.changes[index];
    if (!found) throw new RangeError(`no change row ${index}`);
    return found;
  }

  /** Rules that this copy breaks and the document does not, with the places. */
  found(): string[] {
    const { assessment } = this;
    const findings = (each: Assessment) => checkAssessment(each).map(({ rule, at }) => `${rule} ${at}`);
    const before = new Set(findings(documentOf(`${assessment.agency}-${assessment.number}`)));
    return findings(assessment).filter((finding) => !before.has(finding));
  }
}
