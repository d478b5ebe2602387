import { type Reader, startReader } from '../document/read.ts';
import { askToRead } from '../pdf-source/allowed.ts';
import { SourceError } from '../pdf-source/fault.ts';
import { fromAddress, type Source } from '../pdf-source/from-address.ts';
import { fromFile } from '../pdf-source/from-file.ts';
import { type Engine, openView, startEngine, ViewError } from '../pdf-view/open.ts';
import { receiveFiles } from './files.ts';
import { furnish } from './furnish.ts';
import { announce, byId } from './page.ts';
import { endState, tellProgress, tellState } from './state-view.ts';
import { STATES, type State, UNKNOWN, WELCOME } from './states.ts';

function stateOf(error: unknown): State {
  if (error instanceof SourceError) return STATES[error.fault.kind];
  if (error instanceof ViewError) return STATES[error.fault];
  return UNKNOWN;
}

/** What is there before the file: the code that shows and reads it loads while it is on its way. */
interface Opening {
  readonly engine: Engine;
  readonly reader: Reader;
  readonly password: string | undefined;
  readonly signal: AbortSignal;
}

/** Takes the page through its life: asked, receiving, shown or explained why not; then perhaps another document. */
export async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('url') ?? undefined;
  const original = asked !== undefined && /^https?:/.test(asked) && URL.canParse(asked) ? asked : undefined;
  let current = new AbortController();

  const files = receiveFiles((file) => void open(() => fromFile(file)));
  const ask = (): void => void open((signal) => fromAddress(original ?? '', tellProgress, signal), original);

  async function open(get: (signal: AbortSignal) => Promise<Source>, address?: string, password?: string) {
    current.abort();
    current = new AbortController();
    const { signal } = current;
    leave();
    let source: Source | undefined;
    const opening = { engine: startEngine(), reader: startReader(signal), password, signal };
    try {
      tellProgress(0, undefined);
      source = await get(signal);
      await show(source, opening);
    } catch (error) {
      opening.engine.worker.terminate();
      if (signal.aborted) return;
      // Ends the reader.
      current.abort();
      leave();
      const known = source;
      const again = known ? () => Promise.resolve(known) : get;
      tellState(
        stateOf(error),
        {
          allow: () => void askToRead(new URL(address ?? '')).then((allowed) => allowed && ask()),
          retry: ask,
          choose: files.choose,
          password: (given) => void open(again, address, given),
          original: address,
        },
        address,
      );
    }
  }

  if (asked === undefined) tellState(WELCOME, { ...NOTHING, choose: files.choose });
  else await open((signal) => fromAddress(asked, tellProgress, signal), original);
}

const NOTHING = { allow: () => {}, retry: () => {}, password: () => {}, original: undefined };

/** Back to a page without a document. */
function leave(): void {
  for (const element of document.querySelectorAll<HTMLElement>('.document-only')) element.hidden = true;
  byId('pages').hidden = true;
  byId('notice').hidden = true;
  byId('panel').hidden = true;
  document.title = 'つまびらか';
}

async function show({ bytes, name, url }: Source, { engine, reader, password, signal }: Opening): Promise<void> {
  const pages = byId<HTMLDivElement>('pages');
  pages.replaceChildren(Object.assign(document.createElement('div'), { className: 'pdfViewer' }));
  pages.hidden = false;
  byId('panel').hidden = false;
  const view = await openView(engine, bytes, pages, password);
  signal.addEventListener('abort', () => void view.close());
  if (signal.aborted) return void view.close();
  endState();
  document.title = `${name} — つまびらか`;
  byId('title').textContent = name;
  furnish({ bytes, name, view, reader, signal, ...(url === undefined ? {} : { url }) });
  announce(`${name}を開きました。${view.pageCount}ページあります。`);
}
