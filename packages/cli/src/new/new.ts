import { join } from 'node:path';
import { form } from '@tsumabiraka/forms';
import { blank } from '@tsumabiraka/markdown';
import { Failure } from '../failure.ts';
import { readAgencies } from '../files/agencies.ts';
import { assessmentsFolder, contentFolder } from '../files/folders.ts';
import { createFile } from '../files/write.ts';
import type { Console } from '../run.ts';
import { today } from '../today.ts';
import { readOptions, usage } from './options.ts';

/** `tsumabiraka new`: an assessment to be filled in. `check` then lists what is not answered yet. */
export async function createNew(args: string[], { stdout }: Console): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    stdout.write(usage);
    return 0;
  }
  const { agency, number, to } = options;
  const target = join(assessmentsFolder(to), agency, `${number}.md`);
  const agencies = await readAgencies(contentFolder(target));
  const catalogue = form(options.form);
  const revision = catalogue.revisions.at(-1)?.stamp;
  const facts = { form: options.form, number, agency, ...(revision !== undefined && { revision }) };
  // The cover is not filled in, and says otherwise as soon as it is: `check` does not let these two pass by mistake.
  const placeholders = { title: `（評価書名） ${catalogue.type}`, published: today() };
  const printedName = agencies?.get(agency)?.printedName;
  const answers = new Map([
    ['表紙-評価書番号', number],
    ...(revision === undefined ? [] : [['表紙-様式の版', revision] as const]),
    ...(printedName === undefined ? [] : [['表紙-評価実施機関名', printedName] as const]),
  ]);
  if (!(await createFile(target, blank({ ...facts, ...placeholders }, answers)))) {
    throw new Failure(`${target} はもうあります。番号を確かめてください。`);
  }
  const unknown = printedName === undefined ? `content/agencies/${agency}.yml も作ってください。\n` : '';
  stdout.write(
    `${target} を作りました。\n${unknown}まだ答えていない項目は tsumabiraka check ${target} で分かります。\n`,
  );
  return 0;
}
