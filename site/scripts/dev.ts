process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const { dev } = await import('astro');
// Prints its address; reads content again whenever a file changes.
await dev({});
