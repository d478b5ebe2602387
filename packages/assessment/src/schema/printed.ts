/**
 * What no printed document holds: control characters but the tab, halves of surrogate pairs, Unicode's own line and paragraph
 * separators, byte order marks, and the marks that turn the direction of writing (they make a text look like another).
 */
export const UNPRINTABLE = /(?!\t)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** 変更日 as the change tables print it: 「令和5年11月1日」「平成28年 1月」「平成27年5月31日時点」. */
export const PRINTED_DATE =
  /(?:(?:明治|大正|昭和|平成|令和) ?(?:元|\p{Nd}{1,2})|\p{Nd}{4}) ?年 ?\p{Nd}{1,2} ?月(?: ?\p{Nd}{1,2} ?日)?(?:時点)?/u;
