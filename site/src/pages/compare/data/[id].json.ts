import type { APIRoute, GetStaticPaths } from 'astro';
import { readPart } from '../../../load/cache.ts';
import { assessments, listed } from '../../../lookup/assessments.ts';
import { json } from '../../../open-data/json.ts';

export const getStaticPaths: GetStaticPaths = () => assessments.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => json(readPart(listed(params['id'] ?? '').digest, 'fragment'));
