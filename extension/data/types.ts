import type { PublicAgencies, PublicLookup } from '@tsumabiraka/assessment';
import type { ItemExplanation, Word } from '@tsumabiraka/words';
import type { z } from 'zod';

type WithoutUrl<T> = T extends unknown ? Omit<T, 'url'> : never;

/** A body with its desks. */
export type KnownAgency = WithoutUrl<z.infer<typeof PublicAgencies>['agencies'][number]>;

type PublicBody = z.infer<typeof PublicLookup>['agencies'][number];

/** An assessment of which the site has a structured version. */
export type KnownAssessment = WithoutUrl<PublicBody['assessments'][number]>;

/** A body, where it publishes, and its assessments. */
export type KnownBody = Omit<PublicBody, 'assessments'> & { readonly assessments: readonly KnownAssessment[] };

/**
 * Everything that the extension knows. It has no addresses of pages: links are made from the site that is set in the options (`annotate/links.ts`),
 * so that data can never lead a reader elsewhere.
 */
export interface Data {
  readonly words: readonly Word[];
  /** Words that hold a word of the glossary by chance. */
  readonly longer: readonly string[];
  readonly items: readonly ItemExplanation[];
  readonly agencies: readonly KnownAgency[];
  readonly lookup: readonly KnownBody[];
}

/** Files of the API, and of the same names in the shipped `data/`. */
export const FILES = ['words', 'items', 'agencies', 'lookup'] as const;
export type FileName = (typeof FILES)[number];
