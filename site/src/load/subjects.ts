import { join } from 'node:path';
import { type Subject, Subjects } from '@tsumabiraka/markdown/settings';
import { contentDir } from './paths.ts';
import { readYaml } from './yaml.ts';

type Named = Pick<Subject, 'id' | 'name'>;

const other: Named = { id: 'other', name: 'その他' };
const listed = readYaml(join(contentDir, 'subjects.yml'), Subjects);

/** What assessments are about, in the order of the file; 「その他」 last. Ours, not the law's. */
export const subjects: readonly Named[] = [...listed, other];

/** Ids of the subjects whose words the texts name; 「その他」 where there is none. */
export function subjectsOf(...texts: string[]): string[] {
  const found = listed.filter(({ words }) => words.some((word) => texts.some((text) => text.includes(word))));
  return found.length > 0 ? found.map(({ id }) => id) : [other.id];
}
