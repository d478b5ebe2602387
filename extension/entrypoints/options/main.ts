import { start } from '../../options/start.ts';

void start();
