import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Of Debian's libreoffice; the bench says so where it is not there. */
const OFFICE = 'soffice';
/** Minutes for a few documents; on a busy machine LibreOffice is slow. */
const PATIENCE = 8 * 60_000;

/** Name and version of the LibreOffice here; undefined where there is none. */
export function officeVersion(): string | undefined {
  const { stdout } = spawnSync(OFFICE, ['--version'], { encoding: 'utf8' });
  return stdout?.split(/\s/u).slice(0, 2).join(' ') || undefined;
}

/** What each program of LibreOffice opens, and how it is told to. */
const PROGRAMS = {
  Calc: { extension: 'xlsx', options: [] },
  // A web page is opened for print, not for the screen.
  Writer: { extension: 'html', options: ['--infilter=HTML (StarWriter)'] },
} as const;

/** Prints documents with a program of LibreOffice, all with one start of it. */
export function printWithOffice(
  program: keyof typeof PROGRAMS,
  documents: readonly (Uint8Array | string)[],
): Uint8Array[] {
  const { extension, options } = PROGRAMS[program];
  const folder = mkdtempSync(join(tmpdir(), 'tsumabiraka-office-'));
  try {
    const files = documents.map((_, index) => join(folder, `${index}.${extension}`));
    for (const [index, file] of files.entries()) writeFileSync(file, documents[index] ?? '');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const print = ['--headless', ...options, '--convert-to', extension === 'html' ? 'pdf:writer_pdf_Export' : 'pdf'];
    execFileSync(OFFICE, [profile, ...print, '--outdir', folder, ...files], { stdio: 'pipe', timeout: PATIENCE });
    return files.map((_, index) => new Uint8Array(readFileSync(join(folder, `${index}.pdf`))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
