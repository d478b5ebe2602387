/** Where the script of pdf.js' worker is, and the port that it is asked through. */
export interface PdfPort {
  readonly script: string;
  readonly port: MessagePort;
}

/**
 * The worker of pdf.js, asked by another worker. The page starts both: a worker that a worker starts sometimes never begins in Firefox, and the reading
 * would wait for ever.
 */
addEventListener(
  'message',
  async ({ data: { script, port } }: MessageEvent<PdfPort>) => {
    const { WorkerMessageHandler } = await import(/* @vite-ignore */ script);
    WorkerMessageHandler.initializeFromPort(port);
    port.start();
  },
  { once: true },
);
