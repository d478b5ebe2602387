import { AgencyId } from '@tsumabiraka/assessment';
import { z } from 'zod';

/** Where a site is published, with an end that paths can follow. */
export const Address = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text.endsWith('/') ? text : `${text}/`));

/** `content/site.yml`: the one file that makes a portal of many bodies, or the site of one. */
export const SiteFile = z.strictObject({
  name: z.string().min(1),
  tagline: z.string().min(1),
  address: Address.optional(),
  publisher: z.strictObject({
    name: z.string().min(1),
    url: z.url({ protocol: /^https?$/ }).optional(),
    contact: z.email().optional(),
  }),
  agencies: z.array(AgencyId).min(1).optional(),
});
