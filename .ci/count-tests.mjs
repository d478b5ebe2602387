/**
 * Prints `N passed, N failed` from Vitest's JSON report, as the last line of a run; used by ./run.
 *
 * A file that could not even be loaded has no tests to count, and a skipped test proves nothing: both count as failed.
 */
import { readFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
const report = JSON.parse(readFileSync(path, 'utf8'));
const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
for (const file of unloaded) console.log(`could not be loaded: ${file.name}`);

const failed = report.numTotalTests - report.numPassedTests + unloaded.length;
console.log(`${report.numPassedTests} passed, ${failed} failed`);
process.exit(failed === 0 && report.numPassedTests > 0 ? 0 : 1);
