import type { APIRoute } from 'astro';
import { assessments } from '../../../lookup/assessments.ts';
import { changesCsv, csvResponse } from '../../../open-data/csv.ts';

export const GET: APIRoute = () => csvResponse(changesCsv(assessments));
