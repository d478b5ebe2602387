import { form, locate, resolveReference } from '@tsumabiraka/forms';
import type { FormName } from './schema/assessment.ts';
import type { Change, ChangeCell } from './schema/change.ts';

/** What stands on pages and in data in place of a personal name. */
export const NAME_WITHHELD = '（氏名）';

// A post ends in one of these; a personal name hardly ever does.
const post = /[長官監]$|代理$|担当$|主[幹査任]$|参事$/u;
const name = /^[\p{sc=Han}々〆ヶ]{1,4}[\s　]?[\p{sc=Han}々〆ヶ\p{sc=Hiragana}\p{sc=Katakana}ー]{1,5}$/u;
const office = /[課部局室所署係区市町村館院]$/u;

/**
 * Finds a personal name in an answer of 所属長: 「荷田 幸雄」「介護保険課長 荷田 幸雄」. Forms before 平成30年5月 asked for the name,
 * later ones ask for the post (forms/README.md §3), so old change rows still carry names of people who never agreed to be indexed.
 */
export function findPersonalName(line: string): string | undefined {
  const behindPost = /(?:[長官監]|代理|担当|主[幹査任]|参事)[\s　]+(?<rest>\S.*)$/u.exec(line)?.groups?.['rest'];
  const candidate = (behindPost ?? line).trim();
  return name.test(candidate) && !post.test(candidate) && !office.test(candidate) ? candidate : undefined;
}

/** The line with a personal name replaced by 「（氏名）」. */
export function withoutPersonalName(line: string): string {
  const found = findPersonalName(line);
  return found === undefined ? line : line.replace(found, NAME_WITHHELD);
}

/** Whether an item asks for 所属長. */
export function asksForHead(formName: FormName, code: string): boolean {
  return locate(form(formName), code)?.node.label.startsWith('所属長') === true;
}

/** A change row as it may be shown: names in rows about 所属長 are replaced. `replaced` says whether any was. */
export function publishableChange(formName: FormName, change: Change): { change: Change; replaced: boolean } {
  // What a row is about is costly to find, and hardly any row has what looks like a name.
  const named = [change.before, change.after].some((cell) => linesOf(cell).some((line) => findPersonalName(line)));
  if (!named || !concernsHead(formName, change)) return { change, replaced: false };
  const shown = { ...change, before: withoutNames(change.before), after: withoutNames(change.after) };
  return { change: shown, replaced: true };
}

function concernsHead(formName: FormName, { item }: Change): boolean {
  if (item === undefined) return false;
  const code = resolveReference(form(formName), item)?.code;
  return item.includes('所属長') || (code !== undefined && asksForHead(formName, code));
}

function withoutNames(cell: ChangeCell): ChangeCell {
  if (!('text' in cell)) return cell;
  return {
    text: cell.text.map((block) =>
      block.kind === 'paragraph'
        ? { ...block, lines: block.lines.map(withoutPersonalName) }
        : { ...block, rows: block.rows.map((row) => row.map(withoutPersonalName)) },
    ),
  };
}

function linesOf(cell: ChangeCell): string[] {
  if (!('text' in cell)) return [];
  return cell.text.flatMap((block) => (block.kind === 'paragraph' ? block.lines : block.rows.flat()));
}
