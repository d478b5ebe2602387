import { join } from 'node:path';
import { z } from 'zod';
import { contentDir } from './paths.ts';
import { readYaml } from './yaml.ts';

const Subject = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  name: z.string().min(1),
  words: z.array(z.string().min(1)).min(1),
});
type Subject = Pick<z.infer<typeof Subject>, 'id' | 'name'>;

const other: Subject = { id: 'other', name: 'その他' };
const listed = readYaml(join(contentDir, 'subjects.yml'), z.array(Subject));

/** What assessments are about, in the order of the file; 「その他」 last. Ours, not the law's. */
export const subjects: readonly Subject[] = [...listed, other];

/** Ids of the subjects whose words the texts name; 「その他」 where there is none. */
export function subjectsOf(...texts: string[]): string[] {
  const found = listed.filter(({ words }) => words.some((word) => texts.some((text) => text.includes(word))));
  return found.length > 0 ? found.map(({ id }) => id) : [other.id];
}
