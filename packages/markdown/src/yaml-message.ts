/** What is wrong, for the errors that people make; the codes are those of the `yaml` package. */
const messages: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: '同じ項目が2回あります',
  BAD_INDENT: '字下げがそろっていません',
  TAB_AS_INDENT: '字下げにタブがあります',
  MISSING_CHAR: '記号（「:」の後の空白、閉じる「"」や「}」など）が足りません',
  MULTILINE_IMPLICIT_KEY: '「:」のない行があります',
  BLOCK_AS_IMPLICIT_KEY: '一行に「: 」が二つあります',
  BAD_SCALAR_START: '値を、記号（「@」「`」など）で始めることはできません',
  TAG_RESOLVE_FAILED: '「!」で始まる値があります',
  BAD_ALIAS: '「*」で始まる値があります',
  RESOURCE_EXHAUSTION: '入れ子が深すぎます',
  UNEXPECTED_TOKEN: 'ここに書けない記号があります',
};

/** What an error of the `yaml` package means, in plain words. */
export function yamlMessage(code: string): string {
  return messages[code] ?? `書き方に誤りがあります（${code}）`;
}
