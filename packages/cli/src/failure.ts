/** The command ran, and what it was given cannot be used. The message says why and what to do, in Japanese. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
