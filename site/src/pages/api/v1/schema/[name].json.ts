import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'zod';
import { json } from '../../../../open-data/json.ts';
import { schemas } from '../../../../open-data/schema.ts';

export const getStaticPaths: GetStaticPaths = () => Object.keys(schemas).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) => json(z.toJSONSchema(schemas[params['name'] as keyof typeof schemas]));
