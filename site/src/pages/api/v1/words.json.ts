import type { APIRoute } from 'astro';
import { wordList } from '../../../open-data/explanations.ts';
import { json } from '../../../open-data/json.ts';

export const GET: APIRoute = () => json(wordList());
