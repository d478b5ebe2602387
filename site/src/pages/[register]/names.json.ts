import type { APIRoute, GetStaticPaths } from 'astro';
import { path } from '../../load/site.ts';
import { registerOf, registers } from '../../lookup/register.ts';
import { json } from '../../open-data/json.ts';

export const getStaticPaths: GetStaticPaths = () => registers.map(({ slug }) => ({ params: { register: slug } }));

/** Names and where they stand, for the box that filters them; every spelling is a name. */
export const GET: APIRoute = ({ params }) =>
  json(
    registerOf(params['register']).entries.flatMap(({ name, variants, place, assessments }) =>
      [name, ...variants].map((spelling) => [spelling, path(place), assessments]),
    ),
  );
