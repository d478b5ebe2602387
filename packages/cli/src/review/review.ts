import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { PdfError } from '@tsumabiraka/pdf';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { ReadingError, readSource, type SourceReading } from '@tsumabiraka/reading';
import { Failure } from '../failure.ts';
import { readAssessmentFile } from '../files/assessment.ts';
import { HELP, parseOptions } from '../options.ts';
import { progress } from '../progress.ts';
import { doubtText } from '../read/doubt.ts';
import type { Console } from '../run.ts';
import { UsageError } from '../usage-error.ts';
import { applyEdit } from './edit.ts';
import { placesOf, reviewItems } from './items.ts';
import { type Reviewed, serve } from './server.ts';
import type { EditResult, ReviewNote } from './types.ts';

const usage = `使い方: tsumabiraka review 評価書.md もとの評価書.pdf

評価書の Markdown を、もとの PDF と並べて校正する頁を、この端末だけで開けるようにします。
表示されたアドレスをブラウザーで開きます（一度だけ開けます）。確かめるところが先に並びます。
直したものは、そのつど Markdown に書き込みます。終わるときは、ここで Ctrl+C を押します。

  --help      この説明を表示する

終了コード: 0 終わった、1 読めないファイルがある、2 実行できなかった
`;

/** `tsumabiraka review`: a page for proofreading, served until the process is interrupted. */
export async function review(args: string[], console: Console): Promise<number> {
  const { values, positionals } = parseOptions(args, HELP, usage);
  if (values.help) {
    console.stdout.write(usage);
    return 0;
  }
  const [markdown, pdf] = positionals;
  if (markdown === undefined || pdf === undefined || positionals.length > 2) {
    throw new UsageError(`評価書の Markdown と、もとの PDF を書きます。\n\n${usage}`);
  }
  const { server, address } = await serve(await load(markdown, pdf, console));
  console.stdout.write(`${address}\n`);
  console.stderr.write('このアドレスをブラウザーで開きます。終わるときは Ctrl+C を押します。\n');
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await once(server, 'close');
  return 0;
}

/** Reads both files. The PDF is read again for its places and for what the Markdown has no place for. */
async function load(path: string, pdfPath: string, console: Console): Promise<Reviewed> {
  await readAssessmentFile(path);
  const { reading, pdf } = await readPdfFile(pdfPath, console);
  const places = placesOf(reading);
  const notes = notesOf(reading);
  let saving: Promise<EditResult> = Promise.resolve({ problem: '' });
  return {
    pdf,
    state: async () => {
      const { assessment } = await readAssessmentFile(path);
      return { title: assessment.title, file: basename(path), items: reviewItems(assessment, places), notes };
    },
    // One after the other: each reads what the one before has written.
    save: (edit) => {
      saving = saving.then(() => applyEdit(path, edit, places));
      return saving;
    },
  };
}

async function readPdfFile(path: string, console: Console): Promise<{ reading: SourceReading; pdf: Uint8Array }> {
  const bar = progress(console, true);
  try {
    const pdf = new Uint8Array(await readFile(path));
    const onPage = (page: number, pageCount: number) => bar.show(`${path}: ${page} / ${pageCount} 頁`);
    // Reading takes the bytes over.
    const reading = await readSource(pdf.slice(), { pdf: nodeResources(), onPage });
    if (reading.format !== 'pdf') throw new Failure(`${path} は PDF ではありません。もとの PDF を指定してください。`);
    return { reading, pdf };
  } catch (error) {
    if (error instanceof ReadingError || error instanceof PdfError) throw new Failure(`${path}: ${error.message}`);
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new Failure(`${path} を読めません。ファイルがあるか、読む権限があるかを確かめます。`);
  } finally {
    bar.hide();
  }
}

function notesOf({ doubts, leftovers }: SourceReading): ReviewNote[] {
  const general = doubts.filter(({ code }) => code === undefined);
  return [
    ...general.map((doubt) => ({ text: doubtText(doubt), ...(doubt.place && { place: doubt.place }) })),
    ...leftovers.map(({ text, place }) => ({ text: `どこにも入らない文: ${text}`, place })),
  ];
}
