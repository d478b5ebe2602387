import type { FormName } from '@tsumabiraka/assessment';
import type { Explainer, ItemExplanation } from '@tsumabiraka/words';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Marker, marker, plain } from './explained.ts';

/** What a page of an assessment explains: words in the texts, and what each item asks. */
export interface Explanations {
  /** A marker for one section. */
  marker(): Marker;
  /** The way to the explanation of an item, to stand right behind its heading, which says which item is meant. */
  about(form: FormName, code: string): ElementContent[];
}

/** An assessment without any explanation. */
export const noExplanations: Explanations = { marker: () => plain, about: () => [] };

/** Way from the page of an assessment to the top of the site. */
const ROOT = '../../../';

/** Explanations by the words and items of `content/`. */
export function explanations(
  explain: Explainer,
  explainItem: (form: FormName, code: string) => ItemExplanation | undefined,
): Explanations {
  return {
    marker: () => marker(explain, ROOT),
    about(form, code) {
      const item = explainItem(form, code);
      return item ? [h('a', { className: ['about'], href: `${ROOT}items/#${item.key}` }, 'この項目は？')] : [];
    },
  };
}
