import type { Agency } from '@tsumabiraka/assessment';
import { channelsOf } from './channels.ts';
import { agencyFact, type FactName, factNames, isStale } from './facts.ts';

/** One thing that the file of a body says, lacks, or said too long ago. */
export interface ReviewedField {
  /** Path in the file: `request.intake.fee`. */
  field: string;
  label: string;
  state: 'fresh' | 'stale' | 'missing';
  /** Day of the fact. */
  date?: string | undefined;
}

/**
 * What staff must add to or check again in `content/agencies/<agency>.yml`: facts that are missing, or older than 12 months.
 * Desks are dated by the document that prints them.
 * @param published 公表日 of an assessment by its id; undefined where it is not here
 * @param today ISO date
 */
export function reviewAgency(
  agency: Agency,
  published: (assessment: string) => string | undefined,
  today: string,
): ReviewedField[] {
  const field = (path: string, label: string, date: string | undefined): ReviewedField =>
    date === undefined
      ? { field: path, label, state: 'missing' }
      : { field: path, label, state: isStale(date, today) ? 'stale' : 'fresh', date };

  const desks = agency.request.desks.map((desk, index) =>
    field(`request.desks.${index}`, `窓口 ${desk.name}`, published(desk.source.assessment)),
  );
  const contacts = agency.request.desks.flatMap((desk, index) =>
    (['address', 'phone'] as const)
      .filter((key) => desk[key] === undefined)
      .map((key) => field(`request.desks.${index}.${key}`, `${desk.name}の${contactNames[key]}`, undefined)),
  );
  const channels = channelsOf(agency, today)
    .filter(({ id }) => id !== 'phone')
    .map(({ id, name, fact }) => field(`request.intake.channels.${id}`, `${name}での受付`, fact?.date));
  const facts = (Object.keys(factNames) as FactName[]).map((name) => {
    const told = agencyFact(agency, name, today);
    return field(`request.intake.${name}`, factNames[name], told.known ? told.date : undefined);
  });
  const url = agency.request.intake?.form;
  const form = field('request.intake.form.url', '請求書の様式のアドレス', url?.url && url.date);
  return [
    ...(desks.length > 0 ? desks : [field('request.desks', '窓口', undefined)]),
    ...contacts,
    ...channels,
    ...facts,
    form,
  ];
}

const contactNames = { address: '住所', phone: '電話番号' } as const;
