import type { APIRoute } from 'astro';
import { site } from '../load/site.ts';
import { assessments } from '../lookup/assessments.ts';
import { feed } from '../open-data/feed.ts';

export const GET: APIRoute = () => feed(`${site.name}: 新しい評価書`, '/feed.xml', '/', assessments);
