/** Assessments on one page of a list: short enough for an old phone. */
export const PAGE_SIZE = 60;

/** Places on one page of a name that many assessments have; a line each. */
export const PLACES_PER_PAGE = 300;
