import type { APIRoute } from 'astro';
import { agencyList, json } from '../../../open-data/json.ts';

export const GET: APIRoute = () => json(agencyList());
