/** Something that the author of the content has to mend; its message is all they need. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/** Told by its name: the bundled site has a class of its own. */
export function isContentError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ContentError';
}
