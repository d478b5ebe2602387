/** Assessments on one page of a list: short enough for an old phone. */
export const PAGE_SIZE = 60;
