import { inject } from 'vitest';

/** Before each browser test file: fails it with the reason if browser-setup.ts could not prepare what it needs. */
const problem = inject('browserProblem');
if (problem) throw new Error(problem);
