import { defineConfig } from 'astro/config';
import { afterBuild } from './site/src/integrations/after-build.ts';
import { watchSettings } from './site/src/integrations/watch-settings.ts';
import { cacheDir, outDir } from './site/src/load/paths.ts';
import { site } from './site/src/load/site.ts';

export default defineConfig({
  srcDir: './site/src',
  publicDir: './site/public',
  outDir,
  cacheDir,
  site: site.origin,
  base: site.base,
  trailingSlash: 'always',
  // Every style and script is a file of this site, so that the content security policy needs no exception.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  vite: { build: { assetsInlineLimit: 0 } },
  server: { host: '127.0.0.1' },
  devToolbar: { enabled: false },
  integrations: [watchSettings(), afterBuild()],
});
