/** Hands a report to the bench, and lets the process end. @throws where the script is not run by the bench */
export function send(report: unknown): void {
  if (!process.send) throw new Error('this script is run by the bench');
  process.send(report, () => process.disconnect());
}
