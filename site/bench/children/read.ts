import { benchRead } from '@tsumabiraka/reading/bench';
import { send } from './send.ts';

send(await benchRead());
