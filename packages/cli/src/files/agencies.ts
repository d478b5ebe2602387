import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Agency, type Problem } from '@tsumabiraka/assessment';
import { parseYaml } from '@tsumabiraka/markdown/yaml';
import { type ReviewedField, reviewAgency } from '@tsumabiraka/request';
import { LineCounter, parseDocument } from 'yaml';
import { filesAt } from './content.ts';
import { readText } from './text.ts';

/** Reads one file of `content/agencies/`. Facts of request desks older than a year are warnings: hours, fees and ways change. */
export async function readAgency(path: string, file: string): Promise<{ value?: Agency; problems: Problem[] }> {
  const { source, problem } = await readText(path, file);
  if (source === undefined) return { problems: problem ? [problem] : [] };
  const { value, problems } = parseYaml(source, Agency, { file });
  return value ? { value, problems: [...problems, ...staleFacts(value, source, file)] } : { problems };
}

/** The agencies of a content folder; undefined where it keeps none. */
export async function readAgencies(content: string): Promise<ReadonlyMap<string, Agency | undefined> | undefined> {
  const folder = join(content, 'agencies');
  if (!existsSync(folder)) return undefined;
  const agencies = new Map<string, Agency | undefined>();
  for (const { path, kind } of await filesAt(folder)) {
    if (kind === 'agency') agencies.set(basename(path, '.yml'), (await readAgency(path, path)).value);
  }
  return agencies;
}

/** Desks are not among them: they are dated by the document that prints them, and a file of a body cannot make that newer. */
function staleFacts(agency: Agency, source: string, file: string): Problem[] {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  return reviewAgency(agency, () => undefined, today)
    .filter(({ state, field }) => state === 'stale' && field !== 'request.intake.form.url')
    .map(({ field, label, date }) => {
      const node = document.getIn(pathOf(field, agency), true) as { range?: readonly number[] } | undefined;
      const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
      return {
        ...{ file, line, column: col, code: field, rule: 'agency-stale', severity: 'warning' },
        message: `「${label}」は${date}の記載で、12か月より前です。`,
        hint: '今もそうかを役所の案内で確かめ、text などの内容と date と source を直します。直すまで、ページには「窓口で確認してください」と出ます。',
      } satisfies Problem;
    });
}

/** Where a fact stands in the file: ways to hand in are a list there. */
function pathOf(field: ReviewedField['field'], agency: Agency): (string | number)[] {
  const [, channel] = /^request\.intake\.channels\.(.+)$/u.exec(field) ?? [];
  if (channel === undefined) return field.split('.');
  const index = agency.request.intake?.channels?.findIndex((each) => each.channel === channel) ?? -1;
  return ['request', 'intake', 'channels', index];
}
