#!/usr/bin/env node
import { run } from './run.ts';

// A reader that has seen enough, such as `| head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write('結果を書き出せません。書き出し先に空きがあるかを確かめます。\n');
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2), process);
