import * as z from 'zod/mini';
import { daysAfter } from '../dates/days.ts';
import { guard, type Output } from '../guard/guard.ts';
import { Draft } from './draft.ts';

/** Days after which a draft kept on a device is gone. */
export const KEPT_DAYS = 90;

const Saved = z.strictObject({ saved: z.iso.date(), draft: Draft });

/**
 * The text to store on the device, when the reader asks for it; nothing is stored otherwise.
 * @param today ISO date
 */
export function saveDraft(draft: Draft, today: string): Output<string> {
  const checked = guard(draft);
  return checked.safe
    ? { safe: true, value: JSON.stringify({ saved: today, draft } satisfies z.infer<typeof Saved>) }
    : checked;
}

/**
 * The draft in a stored text. Undefined where it is older than {@link KEPT_DAYS}, of another document or edition of it, or no
 * draft: the caller then deletes it.
 */
export function loadDraft(stored: string, about: { id: string; published: string }, today: string): Draft | undefined {
  if (isExpired(stored, today)) return undefined;
  const { draft } = Saved.parse(json(stored));
  return draft.assessment === about.id && draft.published === about.published ? draft : undefined;
}

/**
 * Whether a stored text is to be deleted: older than {@link KEPT_DAYS}, or no draft.
 * @param today ISO date
 */
export function isExpired(stored: string, today: string): boolean {
  const read = Saved.safeParse(json(stored));
  return !read.success || daysAfter(read.data.saved, KEPT_DAYS) < today;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
