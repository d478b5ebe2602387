import { SCHEMA_VERSION } from '@tsumabiraka/assessment';
import { codeToId } from '@tsumabiraka/forms';
import type { z } from 'zod';
import { url } from '../load/site.ts';
import { type NamedEntry, registers } from '../lookup/register.ts';
import type { RegisterFile } from './schema.ts';

type File = z.input<typeof RegisterFile>;

/** A file ends before it is larger: what a phone reads in one go. */
const MOST_BYTES = 900_000;

export const registerPath = (slug: string, part: number): string =>
  `/api/v1/register/${slug}${part > 1 ? `-${part}` : ''}.json`;

/** Every file of the register by its name: `records`, `records-2`, … A file names the next. */
export const registerFiles: ReadonlyMap<string, File> = new Map(
  registers.flatMap(({ slug, kind, entries }) => {
    const parts = split(entries.map(row));
    return parts.map((own, index): [string, File] => {
      const next = index + 1 < parts.length ? { next: url(registerPath(slug, index + 2)) } : {};
      const name = index > 0 ? `${slug}-${index + 1}` : slug;
      return [name, { schemaVersion: SCHEMA_VERSION, kind, ...next, entries: own }];
    });
  }),
);

function row({ id, name, variants, place, assessments, mentions }: NamedEntry): File['entries'][number] {
  return {
    ...{ id, name, variants: [...variants], url: url(place), assessments },
    mentions: mentions.map(({ assessment, code, file, note, name: printed }) => ({
      ...{ assessment, code, item: codeToId(code, file) },
      ...(file !== undefined && { file }),
      ...(printed !== name && { printed }),
      ...(note && { note }),
    })),
  };
}

function split(rows: File['entries']): File['entries'][] {
  const parts: File['entries'][] = [[]];
  let bytes = 0;
  for (const each of rows) {
    const size = Buffer.byteLength(JSON.stringify(each)) + 1;
    if (bytes > 0 && bytes + size > MOST_BYTES) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(each);
    bytes += size;
  }
  return parts;
}
