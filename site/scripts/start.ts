import { serve } from './serve.ts';
import { buildSite } from './stages.ts';

const DEFAULT_PORT = 4321;

await buildSite();
const port = Number(process.env['PORT'] ?? DEFAULT_PORT);
// Another program may have the usual port; then any free one serves as well, unless one was asked for.
const running = await serve(port).catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE' && process.env['PORT'] === undefined) return serve(0);
  throw error;
});
console.log(`\n  ブラウザで開く: ${running.address}\n  終わるには Ctrl+C\n`);
