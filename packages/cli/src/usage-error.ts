/** The command cannot run as it was called. The message says why, in Japanese. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
