import type { APIRoute, GetStaticPaths } from 'astro';
import { readText } from '../../../load/cache.ts';
import { assessments, listed } from '../../../lookup/assessments.ts';
import { published } from '../../../open-data/json.ts';

export const getStaticPaths: GetStaticPaths = () => assessments.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => published(readText(listed(params['id'] ?? '').digest, 'fragment'));
