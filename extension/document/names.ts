const plain = (text: string): string => text.normalize('NFKC').replace(/[\s　]/gu, '');

/** Prefectures may be printed before the name of a municipality: 「岩手県北上市長」. */
const PREFECTURE = /^(?:北海道|東京都|(?:京都|大阪)府|\p{Script=Han}{2,3}県)$/u;

/** Whether a cover's 評価実施機関名 is that of a body: 「越谷市長」, with its prefecture before it or not. */
export function agencyNamed(printed: string, name: string): boolean {
  const [a, b] = [plain(printed), plain(name)].sort((one, other) => one.length - other.length);
  if (!a || !b?.endsWith(a)) return false;
  const before = b.slice(0, b.length - a.length);
  return before === '' || PREFECTURE.test(before);
}

/** Numbers as numbers where they are: 「０４８」 is 48. */
export function sameNumber(a: string, b: string | undefined): boolean {
  const bare = (text: string) => plain(text).replace(/^0+(?=\d)/u, '');
  return b !== undefined && bare(a) === bare(b);
}

/** Signs that documents print or leave out, and the kind of assessment, which covers print beside the title as well. */
const NOISE = /[・･,，、.．。「」『』()（）［］[\]〔〕〈〉<>＜＞\-‐－―ー~～]/gu;
const KIND = /(?:基礎|重点|全)項目評価書$/u;

/** Whether two titles are one: width, spaces, signs and the kind at the end do not count; every letter does. */
export function sameTitle(a: string, b: string | undefined): boolean {
  const bare = (text: string) => plain(text).replace(NOISE, '').replace(KIND, '');
  return b !== undefined && bare(a) !== '' && bare(a) === bare(b);
}
