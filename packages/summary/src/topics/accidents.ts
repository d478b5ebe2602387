import type { Reader } from '../reader.ts';
import { certainty, type Statement, unknown } from '../statement.ts';

/**
 * Serious accidents with personal information in the last three years (Ⅲ-7). Not to be mixed up with the question of the
 * threshold decision: one year, and only My Number information (forms/README.md §4). The office answers once per file; one "yes" is a yes.
 */
export function accidents({ answer, files }: Reader): Statement[] {
  const all = files.map((file) => answer('III-7-リスク1-⑨', file));
  const about = '役所全体で、公表までの3年間に個人情報の重大な事故があったか';
  const [first] = all;
  if (!first || first.state === 'not-asked') return [];
  const value = (each: (typeof all)[number]) =>
    each.state === 'answered' && each.item.kind === 'choice' ? each.item.value : undefined;
  const yes = all.find((each) => value(each) === '発生あり');
  if (yes && 'key' in yes) {
    return [
      {
        topic: 'accidents',
        text: '役所全体で、公表までの3年間に個人情報の重大な事故がありました。',
        from: [yes.key],
        certainty: certainty(yes),
      },
    ];
  }
  const no = all.find((each) => value(each) === '発生なし');
  if (no && 'key' in no) {
    return [
      {
        topic: 'accidents',
        text: '役所全体で、公表までの3年間に個人情報の重大な事故はなかったと答えています。',
        from: [no.key],
        certainty: certainty(no),
      },
    ];
  }
  return [unknown('accidents', about, first)];
}
