import type { APIRoute, GetStaticPaths } from 'astro';
import { agencies, agencyOf } from '../../../load/agencies.ts';
import { byAgency } from '../../../lookup/assessments.ts';
import { feed } from '../../../open-data/feed.ts';

export const getStaticPaths: GetStaticPaths = () => agencies.map(({ id }) => ({ params: { agency: id } }));

export const GET: APIRoute = ({ params }) => {
  const { id, name } = agencyOf(params['agency'] ?? '');
  const newestFirst = [...(byAgency.get(id) ?? [])].sort((a, b) => b.published.localeCompare(a.published));
  return feed(`${name}の評価書`, `/agencies/${id}/feed.xml`, `/agencies/${id}/`, newestFirst);
};
