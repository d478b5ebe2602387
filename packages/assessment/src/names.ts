import { form, locate, resolveReference } from '@tsumabiraka/forms';
import type { FormName } from './schema/basics.ts';
import type { Change, ChangeCell } from './schema/change.ts';
import type { Text } from './schema/text.ts';

/** What stands on pages and in data in place of a personal name. */
export const NAME_WITHHELD = '（氏名）';

// A post ends in one of these; a personal name hardly ever does.
const post = /[長官監]$|代理$|担当$|主[幹査任]$|参事$/u;
const name = /^[\p{sc=Han}々〆ヶ]{1,4}[\s　]?[\p{sc=Han}々〆ヶ\p{sc=Hiragana}\p{sc=Katakana}ー]{1,5}$/u;
const office = /[課部局室所署係区市町村館院]$/u;
/** What tables print instead of a name. */
const remark =
  /^(?:同[左上]|[左右上]記の.+|未定|未設置|欠員|空席|不在|兼[務任]|削除|追加|新規|変更|変更なし|該当なし|省略|[以中前]下?略)$/u;
const separator = /[、，,：:；;／/（）()]/u;

/**
 * The personal names in an answer of 所属長: 「荷田 幸雄」「介護保険課長 荷田 幸雄」「荷田 幸雄（介護保険課長）」. Forms before 平成30年5月 asked
 * for the name, later ones ask for the post (forms/README.md §3), so old change rows still carry names of people who never agreed
 * to be indexed. In a part of a line only a name with a space between its parts is told from other words.
 */
export function findPersonalNames(line: string): string[] {
  const parts = line.split(separator);
  return parts.flatMap((part) => {
    const behindPost = /(?:[長官監名]|代理|担当|主[幹査任]|参事)[\s　]+(?<rest>\S.*)$/u.exec(part)?.groups?.['rest'];
    const candidate = (behindPost ?? part).trim();
    const whole = parts.length === 1 || /\s/u.test(candidate);
    const other = post.test(candidate) || office.test(candidate) || remark.test(candidate);
    return whole && name.test(candidate) && !other ? [candidate] : [];
  });
}

/** The line with personal names replaced by 「（氏名）」. */
export function withoutPersonalName(line: string): string {
  return findPersonalNames(line).reduce((text, found) => text.replace(found, NAME_WITHHELD), line);
}

/** Whether an item asks for 所属長. */
export function asksForHead(formName: FormName, code: string): boolean {
  return locate(form(formName), code)?.node.label.startsWith('所属長') === true;
}

/** A change row as it may be shown: names in rows about 所属長 are replaced. `replaced` says whether any was. */
export function publishableChange(formName: FormName, change: Change): { change: Change; replaced: boolean } {
  // What a row is about is costly to find, and hardly any row has what looks like a name.
  const named = [change.before, change.after].some((cell) =>
    linesOf(cell).some((line) => findPersonalNames(line).length > 0),
  );
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
  return 'text' in cell ? { text: nameless(cell.text) } : cell;
}

function nameless(text: Text): Text {
  return text.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, lines: block.lines.map(withoutPersonalName) }
      : { ...block, rows: block.rows.map((row) => row.map(withoutPersonalName)) },
  );
}

/** The text of an item as it may be shown: names in an answer about 所属長 are replaced, in tables as well. */
export function publishableText(formName: FormName, code: string, text: Text): Text {
  return asksForHead(formName, code) ? nameless(text) : text;
}

function linesOf(cell: ChangeCell): string[] {
  if (!('text' in cell)) return [];
  return cell.text.flatMap((block) => (block.kind === 'paragraph' ? block.lines : block.rows.flat()));
}
