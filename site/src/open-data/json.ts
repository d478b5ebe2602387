import { type PublicAgencies, type PublicLookup, SCHEMA_VERSION } from '@tsumabiraka/assessment';
import type { z } from 'zod';
import { agencies } from '../load/agencies.ts';
import { url } from '../load/site.ts';
import { assessments, byAgency } from '../lookup/assessments.ts';
import type { Index } from './schema.ts';

/** Address of all items of an assessment. */
const jsonPath = (id: string): string => `/api/v1/assessments/${id}.json`;

export function index(): z.input<typeof Index> {
  return {
    schemaVersion: SCHEMA_VERSION,
    assessments: assessments.map(
      ({ id, form, number, title, body, published, people, subjects, counts, url: page }) => ({
        ...{ id, form, number, title, agency: { id: body.id, name: body.name, code: body.code }, published },
        ...(people && { people }),
        ...{ subjects, counts, url: page, json: url(jsonPath(id)) },
      }),
    ),
  };
}

export function agencyList(): z.input<typeof PublicAgencies> {
  return {
    schemaVersion: SCHEMA_VERSION,
    agencies: agencies.map((agency) => ({ ...agency, url: url(`/agencies/${agency.id}/`) })),
  };
}

export function lookup(): z.input<typeof PublicLookup> {
  return {
    schemaVersion: SCHEMA_VERSION,
    agencies: agencies.map(({ id, name, printedName, hosts }) => ({
      ...{ id, name, printedName, hosts },
      assessments: (byAgency.get(id) ?? []).map(
        ({ id: own, number, title, form, published, url: page, sha256, pdf }) => ({
          ...{ id: own, number, title, form, published, url: page },
          ...(sha256 && { sha256 }),
          ...(pdf && { pdf }),
        }),
      ),
    })),
  };
}

/** A response that static hosts serve as it is: UTF-8, one line, so that each byte is data. */
export const json = (body: unknown): Response => published(JSON.stringify(body));

/** The same of what is JSON already. */
export function published(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
