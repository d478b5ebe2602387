import type { Problem } from '@tsumabiraka/assessment';
import type { Loader, LoaderContext } from 'astro/loaders';
import { loadAssessments } from './assessments.ts';
import { ContentError } from './content-error.ts';
import { AssessmentEntry } from './entry.ts';
import { contentDir } from './paths.ts';

const PROGRESS_MS = 2000;

/**
 * The assessments as a collection. The store holds a few facts of each; all else stays in the cache and is read by the page that shows
 * it, so that neither the store nor a rebuild grows with the texts.
 */
export function assessmentLoader(): Loader {
  return {
    name: 'assessments',
    schema: AssessmentEntry,
    load: async (context) => {
      await refresh(context);
      context.watcher?.add(contentDir);
      const onChange = (path: string) => {
        if (path.startsWith(contentDir) && path.endsWith('.md')) void refresh(context);
      };
      for (const event of ['add', 'change', 'unlink'] as const) context.watcher?.on(event, onChange);
    },
  };
}

/** @throws ContentError where the content has an error and the site is built, not previewed by its author */
async function refresh({ store, logger, parseData, watcher }: LoaderContext): Promise<void> {
  const started = performance.now();
  let reported = started;
  const { summaries, problems } = await loadAssessments((done, all) => {
    if (performance.now() - reported < PROGRESS_MS) return;
    reported = performance.now();
    logger.info(`評価書を読んでいます（${all}件のうち${done}件）`);
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const message = `評価書に直すところが${errors.length}か所あります。\n${errors.map(format).join('\n')}`;
    if (!watcher) throw new ContentError(message);
    logger.error(message);
  }
  const ids = new Set(summaries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { id, path: filePath, ...data } of summaries) {
    if (store.get(id)?.digest === data.digest) continue;
    store.set({ id, digest: data.digest, filePath, data: await parseData({ id, data, filePath }) });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  logger.info(`評価書${summaries.length}件を読みました（${seconds}秒、注意${problems.length - errors.length}件）`);
}

function format({ file, line, column, code, message, hint }: Problem): string {
  return `  ${file}:${line}:${column} ${code}\n    ${message}\n    → ${hint}`;
}
