import { cpSync, globSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/**
 * pdf.js' own files that it loads by address, and nothing that our documents never use: CMaps of Japanese only, no
 * JavaScript sandbox. Without CMaps the text of fonts that are not embedded is empty, without an error.
 */
const FILES: Record<string, readonly string[]> = {
  cmaps: [
    'cmaps/{78,83,90,Add,EUC,Ext,RKSJ,NWP,UniJIS,Adobe-Japan1}*',
    'cmaps/{H,V,Hankaku,Hiragana,Katakana,Roman,WP-Symbol}.bcmap',
    'cmaps/LICENSE',
  ],
  standard_fonts: ['standard_fonts/*'],
  wasm: ['wasm/{jbig2,openjpeg,qcms_bg}.wasm', 'wasm/LICENSE_*'],
  iccs: ['iccs/*'],
};

/** Copies the files into `pdfjs/` of the built extension. */
export default defineWxtModule((wxt) => {
  wxt.hook('build:done', () => {
    const from = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    for (const [folder, patterns] of Object.entries(FILES)) {
      const to = join(wxt.config.outDir, 'pdfjs', folder);
      mkdirSync(to, { recursive: true });
      for (const path of globSync([...patterns], { cwd: from })) cpSync(join(from, path), join(to, basename(path)));
    }
  });
});
