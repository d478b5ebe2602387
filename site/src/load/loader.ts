import { relative } from 'node:path';
import type { Problem } from '@tsumabiraka/assessment';
import type { Loader, LoaderContext } from 'astro/loaders';
import { agencies } from './agencies.ts';
import { loadAll } from './assessments.ts';
import { ContentError } from './content-error.ts';
import { AssessmentEntry, summarise } from './entry.ts';
import { contentDir } from './paths.ts';

/**
 * The assessments as a collection. The store holds a few facts of each; the items stay in the cache as JSON and are read by the
 * page that shows them, so that neither the store nor a rebuild grows with the texts.
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

/** @throws where the content has an error and the site is built, not previewed by its author */
async function refresh({ store, logger, parseData, watcher }: LoaderContext): Promise<void> {
  const started = performance.now();
  let reported = started;
  const entries = new Map<string, () => Promise<void>>();
  const problems = await loadAll(({ id, digest, assessment, path }) => {
    if (performance.now() - reported > 2000) {
      reported = performance.now();
      logger.info(`評価書を読んでいます（${entries.size}件目）`);
    }
    const filePath = relative('.', path);
    const summary = summarise(assessment, digest);
    entries.set(id, async () => {
      if (store.get(id)?.digest === digest) return;
      store.set({ id, digest, filePath, data: await parseData({ id, data: { ...summary }, filePath }) });
    });
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const message = `評価書に直すところが${errors.length}か所あります。\n${errors.map(format).join('\n')}`;
    if (!watcher) throw new ContentError(message);
    logger.error(message);
  }
  for (const id of store.keys()) if (!entries.has(id)) store.delete(id);
  for (const set of entries.values()) await set();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  logger.info(
    `${agencies.length}団体の評価書${entries.size}件を読みました（${seconds}秒、注意${problems.length - errors.length}件）`,
  );
}

function format({ file, line, column, code, message, hint }: Problem): string {
  return `  ${file}:${line}:${column} ${code}\n    ${message}\n    → ${hint}`;
}
