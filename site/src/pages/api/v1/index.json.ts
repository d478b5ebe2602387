import type { APIRoute } from 'astro';
import { index, json } from '../../../open-data/json.ts';

export const GET: APIRoute = () => json(index());
