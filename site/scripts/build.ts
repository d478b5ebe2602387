import { build } from './astro.ts';

await build();
