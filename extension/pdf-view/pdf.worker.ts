import { servePdfjs } from '@tsumabiraka/pdf/serve';

/** Asks the worker to serve one more document over a port of its own, to be read. */
export interface AnotherPort {
  readonly port: MessagePort;
}

/**
 * The worker of pdf.js. On being imported pdf.js serves the page that has started the worker; whoever else gets a port is served over that, by code that
 * is loaded and warm. What pdf.js says to itself has a target, and it leaves alone what has none.
 */
addEventListener('message', ({ data }: MessageEvent<Partial<AnotherPort>>) => {
  if (data.port instanceof MessagePort) servePdfjs(data.port);
});
