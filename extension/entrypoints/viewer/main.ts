import { start } from '../../viewer/start.ts';

start();
