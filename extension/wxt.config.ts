import { defineConfig } from 'wxt';
import { manifest } from './manifest.ts';
import { sources } from './store/sources.ts';

/** Explicit imports only; `entrypoints/` holds what the browser starts, the other folders what those are made of. */
export default defineConfig({
  imports: false,
  // Two builds at a time need two places.
  outDir: process.env['TSUMABIRAKA_EXTENSION_OUT'] ?? '.output',
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  zip: { name: 'tsumabiraka', ...sources },
  manifest: ({ browser }) => manifest(browser === 'firefox'),
  vite: () => ({
    // A function around the whole file, which is the default, is parsed once more for each stack that is asked for while it runs: pdf.js' polyfills ask.
    worker: { format: 'es' },
    build: { target: ['chrome128', 'firefox142'], reportCompressedSize: false },
  }),
});
