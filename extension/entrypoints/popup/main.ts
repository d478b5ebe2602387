import { start } from '../../popup/start.ts';

void start();
