/**
 * The rules of others that our sentences pass, with their settings.
 * Left out of ja-technical-writing: no-doubled-joshi, which counts 「〜も〜も」 and two short clauses with 「が」; ja-no-weak-phrase and
 * 「研修を行う」, as plain words are what we want; rules for foreign words and marks that do not occur; sentence-length, which
 * `sentence-rules.ts` does with the mean.
 */
import type { TextlintKernelRule } from '@textlint/kernel';
import noUnmatchedPair from '@textlint-rule/textlint-rule-no-unmatched-pair';
import noAbusage from 'textlint-rule-ja-no-abusage';
import noMixedPeriod from 'textlint-rule-ja-no-mixed-period';
import noRedundantExpression from 'textlint-rule-ja-no-redundant-expression';
import noSuccessiveWord from 'textlint-rule-ja-no-successive-word';
import maxKanji from 'textlint-rule-max-kanji-continuous-len';
import maxTen from 'textlint-rule-max-ten';
import noDoubleNegative from 'textlint-rule-no-double-negative-ja';
import noDoubledConjunction from 'textlint-rule-no-doubled-conjunction';
import noDoubledGa from 'textlint-rule-no-doubled-conjunctive-particle-ga';
import noDroppingRa from 'textlint-rule-no-dropping-the-ra';
import noHankakuKana from 'textlint-rule-no-hankaku-kana';
import noKangxi from 'textlint-rule-no-kangxi-radicals';
import noMixDearuDesumasu from 'textlint-rule-no-mix-dearu-desumasu';
import noNfd from 'textlint-rule-no-nfd';

const politely = { preferInHeader: '', preferInBody: 'ですます', preferInList: 'ですます', strict: false };

const entries: Readonly<Record<string, readonly [UntypedRule, object?]>> = {
  'no-mix-dearu-desumasu': [noMixDearuDesumasu, politely],
  'no-double-negative-ja': [noDoubleNegative],
  'ja-no-abusage': [noAbusage],
  'ja-no-redundant-expression': [noRedundantExpression, { dictOptions: { dict5: { disabled: true } } }],
  'ja-no-successive-word': [noSuccessiveWord],
  'ja-no-mixed-period': [noMixedPeriod],
  'no-dropping-the-ra': [noDroppingRa],
  'no-doubled-conjunction': [noDoubledConjunction],
  'no-doubled-conjunctive-particle-ga': [noDoubledGa],
  'max-ten': [maxTen, { max: 5 }],
  'max-kanji-continuous-len': [maxKanji, { max: 11 }],
  'no-unmatched-pair': [noUnmatchedPair],
  'no-hankaku-kana': [noHankakuKana],
  'no-kangxi-radicals': [noKangxi],
  'no-nfd': [noNfd],
};

export const rules: TextlintKernelRule[] = Object.entries(entries).map(([ruleId, [rule, options = true]]) => ({
  ruleId,
  rule: rule.default ?? rule,
  options,
}));
