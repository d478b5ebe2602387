import type { APIRoute, GetStaticPaths } from 'astro';
import { json } from '../../../../open-data/json.ts';
import { registerFiles } from '../../../../open-data/register.ts';

export const getStaticPaths: GetStaticPaths = () => [...registerFiles.keys()].map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) => json(registerFiles.get(params['name'] ?? ''));
