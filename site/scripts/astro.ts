import { outDir } from '../src/load/paths.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

/**
 * Builds the site into `dist/site`: pages, data and search index.
 * Exits with 1 where the content has errors, after printing them all.
 */
export async function build(): Promise<void> {
  const started = performance.now();
  const { build: buildPages } = await import('astro');
  // Each page is a line on the terminal; with thousands of them only the stages are worth reading.
  try {
    await buildPages({ logLevel: 'info' });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  console.log(`サイトができました: ${outDir}（${((performance.now() - started) / 1000).toFixed(1)}秒）`);
}
