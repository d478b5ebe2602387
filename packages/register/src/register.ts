import type { Assessment } from '@tsumabiraka/assessment';
import { type EntryKind, type Mention, mentionsOf } from './mentions.ts';
import { isWrittenOut, nameKey } from './names.ts';

/** Something that documents name, under all its spellings. */
export interface Entry {
  kind: EntryKind;
  /** What all its spellings have in common: the same in every build. */
  key: string;
  /** The spelling met most often, with 株式会社 written out where any document does. */
  name: string;
  /** Other spellings, most frequent first. */
  variants: readonly string[];
  mentions: readonly Mention[];
  /** How many assessments name it. */
  assessments: number;
}

/** Gathers what assessments name, one after another, so that no page has to look through all of them. */
export class Register {
  readonly #mentions = new Map<string, Mention[]>();

  add(assessment: Assessment): void {
    this.addMentions(mentionsOf(assessment));
  }

  /** The same, for what was read of an assessment before. */
  addMentions(all: readonly Mention[]): void {
    for (const mention of all) {
      const key = `${mention.kind}:${nameKey(mention.name)}`;
      const list = this.#mentions.get(key);
      if (list) list.push(mention);
      else this.#mentions.set(key, [mention]);
    }
  }

  /** Entries of one kind, those that most assessments name first, then by name. */
  entries(kind: EntryKind): Entry[] {
    return [...this.#mentions]
      .filter(([key]) => key.startsWith(`${kind}:`))
      .map(([key, mentions]) => entry(kind, key.slice(kind.length + 1), mentions))
      .sort((a, b) => b.assessments - a.assessments || a.name.localeCompare(b.name, 'ja'));
  }
}

function entry(kind: EntryKind, key: string, mentions: readonly Mention[]): Entry {
  const spellings = new Map<string, number>();
  for (const { name } of mentions) spellings.set(name, (spellings.get(name) ?? 0) + 1);
  const ranked = [...spellings]
    .sort(
      ([a, countA], [b, countB]) =>
        Number(isWrittenOut(b)) - Number(isWrittenOut(a)) || countB - countA || a.localeCompare(b, 'ja'),
    )
    .map(([name]) => name);
  const [name = '', ...variants] = ranked;
  const assessments = new Set(mentions.map((mention) => mention.assessment)).size;
  return { kind, key, name, variants, mentions, assessments };
}
