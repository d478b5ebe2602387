import { toPublic } from '@tsumabiraka/assessment';
import type { APIRoute, GetStaticPaths } from 'astro';
import { readCached } from '../../../../load/cache.ts';
import { assessments, listed } from '../../../../lookup/assessments.ts';
import { json } from '../../../../open-data/json.ts';

export const getStaticPaths: GetStaticPaths = () => assessments.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => {
  const item = listed(params['id'] ?? '');
  const { assessment } = readCached(item.digest);
  if (!assessment) throw new Error(`${item.id} を読めません。`);
  return json(toPublic(assessment, item.body, item.url));
};
