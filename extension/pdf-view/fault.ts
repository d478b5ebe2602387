/** Why a PDF cannot be shown: `locked` needs a password, `wrong-password` had another one than it was given. */
export type ViewFault = 'empty' | 'no-pdf' | 'cut-off' | 'damaged' | 'locked' | 'wrong-password';

/** A PDF that cannot be shown. What the reader is told stands in `viewer/states.ts`. */
export class ViewError extends Error {
  readonly fault: ViewFault;

  constructor(fault: ViewFault, cause?: unknown) {
    super(fault, { cause });
    this.name = 'ViewError';
    this.fault = fault;
  }
}
