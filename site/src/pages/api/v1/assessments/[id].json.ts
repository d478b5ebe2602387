import { toPublic } from '@tsumabiraka/assessment';
import type { APIRoute, GetStaticPaths } from 'astro';
import { readPart } from '../../../../load/cache.ts';
import { assessments, listed } from '../../../../lookup/assessments.ts';
import { json } from '../../../../open-data/json.ts';

export const getStaticPaths: GetStaticPaths = () => assessments.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => {
  const item = listed(params['id'] ?? '');
  return json(toPublic(readPart(item.digest, 'assessment'), item.body, item.url));
};
