/**
 * Prints `N passed, N failed` from Vitest's JSON report, as the last line of a run; used by ./run.
 *
 * A skipped test proves nothing, and a file that could not even be loaded has no tests to count: both count as failed,
 * and so does a run that failed outside of its tests.
 */
import { readFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
const report = JSON.parse(readFileSync(path, 'utf8'));
const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
for (const file of unloaded) console.log(`could not be loaded: ${file.name}`);

const counted = report.numTotalTests - report.numPassedTests + unloaded.length;
const succeeded = report.success && report.numPassedTests > 0;
const failed = counted === 0 && !succeeded ? 1 : counted;
console.log(`${report.numPassedTests} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
