import { getCollection } from 'astro:content';
import type { Guide } from '../load/guide.ts';

const entries: readonly { id: string; data: Guide; body?: string }[] = await getCollection('guides');

/** The guides of `content/guides`, in the order that they name. */
export const guides = entries
  .map(({ id, data, body = '' }) => ({ id, ...data, body, page: `/guides/${id}/` }))
  .sort((a, b) => a.order - b.order);
