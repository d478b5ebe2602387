import { PublicAgencies, PublicLookup } from '@tsumabiraka/assessment';
import { explainer, PublicItems, PublicWords } from '@tsumabiraka/words';
import type { z } from 'zod';
import type { Data, FileName } from './types.ts';

/** Why data of the site is not taken. */
export type DataFault = 'no-json' | 'other-version' | 'invalid';

export class DataError extends Error {
  readonly fault: DataFault;
  readonly file: FileName;

  constructor(fault: DataFault, file: FileName, cause?: unknown) {
    super(`${file}.json: ${fault}`, { cause });
    this.name = 'DataError';
    this.fault = fault;
    this.file = file;
  }
}

/**
 * The texts of the four files as data, if all of them are what the API promises. Addresses in them are dropped.
 * @throws DataError at the first file that is none
 */
export function checkData(texts: Readonly<Record<FileName, string>>): Data {
  const { words, longer } = read(PublicWords, 'words', texts.words);
  const { items } = read(PublicItems, 'items', texts.items);
  const { agencies } = read(PublicAgencies, 'agencies', texts.agencies);
  const lookup = read(PublicLookup, 'lookup', texts.lookup);
  const data: Data = {
    words: words.map(({ url: _, ...word }) => word),
    longer,
    items: items.map(({ url: _, label: _l, explains: _e, ...item }) => item),
    agencies: agencies.map(({ url: _, ...agency }) => agency),
    lookup: lookup.agencies.map((body) => ({
      ...body,
      assessments: body.assessments.map(({ url: _, ...assessment }) => assessment),
    })),
  };
  try {
    explainer(data.words, data.longer);
  } catch (error) {
    throw new DataError('invalid', 'words', error);
  }
  return data;
}

function read<Schema extends z.ZodType>(schema: Schema, file: FileName, text: string): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DataError('no-json', file, error);
  }
  const first = schema.safeParse(value);
  if (first.success) return first.data;
  const issues: readonly z.core.$ZodIssue[] = first.error.issues;
  if (issues.some(({ path }) => path[0] === 'schemaVersion')) throw new DataError('other-version', file, first.error);
  dropUnknown(value, issues);
  const again = schema.safeParse(value);
  if (again.success) return again.data;
  throw new DataError('invalid', file, again.error);
}

/** Takes away what a newer site adds: a field that is added changes no version (packages/assessment). */
function dropUnknown(value: unknown, issues: readonly z.core.$ZodIssue[]): void {
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    let at = value as Record<PropertyKey, unknown>;
    for (const key of issue.path) at = at[key] as Record<PropertyKey, unknown>;
    for (const key of issue.keys) delete at[key];
  }
}
