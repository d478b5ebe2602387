import type { Agency } from '@tsumabiraka/assessment';
import { agencyFact, sayTold } from '@tsumabiraka/request';

/** The body's own form: its address where known, else what the body says of it. Its date is always said, for a page lasts. */
export function officialFormOf(agency: Agency): { url?: string | undefined; said: string } {
  const today = new Date().toISOString().slice(0, 10);
  return { url: agency.request.intake?.form?.url, said: sayTold(agencyFact(agency, 'form', today)) };
}
