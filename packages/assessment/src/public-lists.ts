import { z } from 'zod';
import { Agency } from './schema/agency.ts';
import { AgencyId, FormName, IsoDate, SCHEMA_VERSION } from './schema/basics.ts';

const Address = z.url({ protocol: /^https?$/ });
const head = { schemaVersion: z.literal(SCHEMA_VERSION) };

/** `/api/v1/agencies.json`: the bodies with their desks; a desk names the item that prints it. */
export const PublicAgencies = z.strictObject({
  ...head,
  agencies: z.array(z.strictObject({ id: AgencyId, ...Agency.shape, url: Address })),
});

/** `/api/v1/lookup.json`: what is needed to recognise the PDF of an assessment, by body. */
export const PublicLookup = z.strictObject({
  ...head,
  agencies: z.array(
    z.strictObject({
      id: AgencyId,
      name: z.string(),
      printedName: z.string(),
      /** Web hosts on which the body publishes. */
      hosts: z.array(z.string()),
      assessments: z.array(
        z.strictObject({
          id: z.string().regex(/^[a-z][a-z0-9-]*-[0-9A-Za-z-]+$/),
          number: z.string(),
          title: z.string(),
          form: FormName,
          published: IsoDate,
          url: Address,
          /** SHA-256 of the official PDF, where it is known. */
          sha256: z.string().optional(),
          /** Address of the official PDF, where it is known. */
          pdf: Address.optional(),
        }),
      ),
    }),
  ),
});
