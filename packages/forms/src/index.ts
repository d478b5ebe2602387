export { form, forms } from './catalogue.ts';
export { type HeadingMatch, matchHeading, nearestHeadings } from './headings.ts';
export { codeToId, idToCode } from './ids.ts';
export { normaliseLabel } from './normalise.ts';
export { codeOrder, compareCodes } from './order.ts';
export { type Reference, resolveReference } from './references.ts';
export { headingText, locate, splitSlot, withSlot } from './slots.ts';
export type * from './types.ts';
