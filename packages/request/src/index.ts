export { type Channel, type ChannelId, channelIds, channelNames, channelsOf, sayChannel } from './agency/channels.ts';
export {
  agencyFact,
  type Fact,
  type FactName,
  type FactSource,
  factNames,
  isStale,
  sayTold,
  type Told,
} from './agency/facts.ts';
export { type ReviewedField, reviewAgency } from './agency/review.ts';
export { type Checklist, checklist, checklistText } from './checklist.ts';
export { type CalendarContext, calendarFile } from './dates/calendar.ts';
export { type DueDate, dueDates, type Events } from './dates/clocks.ts';
export { isDay } from './dates/days.ts';
export { check, type DraftContext, type FieldProblem } from './draft/check.ts';
export { Draft, type DraftField, emptyDraft, type Method } from './draft/draft.ts';
export { isExpired, KEPT_DAYS, loadDraft, saveDraft } from './draft/saved.ts';
export { guard, type Output, type Refusal, refusal } from './guard/guard.ts';
export { holdsMyNumber } from './guard/my-number.ts';
export { coverLetter } from './letters/cover.ts';
export { type NextRequest, nextRequest, objection, statusLetter } from './letters/follow-ups.ts';
export { type Letter, letterText, printLetter } from './letters/letter.ts';
export { type Mandate, mandate, printMandate } from './letters/mandate.ts';
export { type Choice, recordChoiceId, recordChoices } from './prefill/choices.ts';
export { type Place, type Prefill, type PrefilledFile, prefill } from './prefill/prefill.ts';
export { exchangeFirst, type Kind, KindId, kind, kinds, outOfReach, suspensionOfExchange } from './rules/kinds.ts';
export { type Paper, paperRules, papersFor } from './rules/papers.ts';
export { type Requester, RequesterId, requesters } from './rules/requesters.ts';
export { ASK_AT_DESK, type Rule, type Source, say } from './rules/rule.ts';
export { rule, rules } from './rules/rules.ts';
export { buildSheet } from './sheet/build.ts';
export type { Sheet, SheetBoxes, SheetEntry, SheetField, SheetPage, SheetSection } from './sheet/model.ts';
export { printSheet, sheetText } from './sheet/text.ts';
