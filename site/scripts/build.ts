import { outDir } from '../src/load/paths.ts';
import { buildSite } from './stages.ts';

await buildSite();
console.log(`サイトは ${outDir} にあります`);
