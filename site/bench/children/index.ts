import { buildIndex } from '../../scripts/stages.ts';
import { send } from './send.ts';

await buildIndex();
send({});
