import { z } from 'zod';

/** Version of the public JSON; it changes when a field changes its meaning or goes. */
export const SCHEMA_VERSION = 1;

export const FormName = z.enum(['様式2', '様式3', '様式4']);
export type FormName = z.infer<typeof FormName>;

/** A full date, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();

/** ASCII name of an agency: the name of its file in `content/agencies/`. */
export const AgencyId = z.string().regex(/^[a-z][a-z0-9-]*$/);
