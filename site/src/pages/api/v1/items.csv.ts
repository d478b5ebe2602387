import type { APIRoute } from 'astro';
import { assessments } from '../../../lookup/assessments.ts';
import { csvResponse, itemsCsv } from '../../../open-data/csv.ts';

export const GET: APIRoute = () => csvResponse(itemsCsv(assessments));
