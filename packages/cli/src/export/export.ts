import { toPublic } from '@tsumabiraka/assessment';
import { Failure } from '../failure.ts';
import { pageAddress, siteAddress } from '../files/address.ts';
import { readAgencies } from '../files/agencies.ts';
import { errorLines, readAssessmentFile } from '../files/assessment.ts';
import { contentFolder } from '../files/folders.ts';
import type { Console } from '../run.ts';
import { exportFormats } from './formats.ts';
import { readOptions, usage } from './options.ts';

/** `tsumabiraka export`: one assessment in another format, on the standard output. */
export async function exportFile(args: string[], { stdout }: Console): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    stdout.write(usage);
    return 0;
  }
  const file = await readAssessmentFile(options.file);
  if (file.errors.length > 0) throw new Failure(`間違いがあるので、書き出しません。\n${errorLines(file)}`);
  const content = contentFolder(options.file);
  const { assessment } = file;
  const agency = (await readAgencies(content))?.get(assessment.agency);
  if (!agency)
    throw new Failure(`自治体の名前とコードが要ります。content/agencies/${assessment.agency}.yml を作ります。`);
  const open = toPublic(assessment, agency, pageAddress(await siteAddress(content), assessment));
  stdout.write(exportFormats[options.to](open));
  return 0;
}
