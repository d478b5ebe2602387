import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Make } from './comparison.ts';

/** Makes elements for pages that are built. */
export const makeHast: Make<Element> = (tag, attributes, children) => h(tag, attributes, [...children]);
