import { start } from '../../welcome/start.ts';

void start();
