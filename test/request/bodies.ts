import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Agency, type Assessment } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';
import { type Prefill, prefill } from '@tsumabiraka/request';
import { readYaml } from '../../site/src/load/yaml.ts';

const content = new URL('../../content/', import.meta.url);

/** One of the five bodies with its document. */
export interface Body {
  id: string;
  agency: Agency;
  assessment: Assessment;
  prefill: Prefill;
}

function read(id: string, number: string): Body {
  const file = `assessments/${id}/${number}.md`;
  const { assessment } = parse(readFileSync(new URL(file, content), 'utf8'), { file });
  if (!assessment) throw new Error(`${file} cannot be read`);
  const agency = readYaml(fileURLToPath(new URL(`agencies/${id}.yml`, content)), Agency);
  return { id, agency, assessment, prefill: prefill(assessment, agency) };
}

export const bodies: readonly Body[] = [
  read('koshigaya', '48'),
  read('nara', '21'),
  read('nerima', '7'),
  read('setagaya', '70'),
  read('yokohama', '38'),
];

/** @throws where there is no such body */
export function body(id: string): Body {
  const found = bodies.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** The day on which these tests take place. */
export const TODAY = '2026-11-21';

/** The number that is printed as an example of the check digit; nobody's. */
export const EXAMPLE_NUMBER = '123456789018';
