import type { APIRoute } from 'astro';
import { json, lookup } from '../../../open-data/json.ts';

export const GET: APIRoute = () => json(lookup());
