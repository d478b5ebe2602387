import type { Draft } from '../draft/draft.ts';
import type { Prefill } from '../prefill/prefill.ts';
import { kind } from '../rules/kinds.ts';
import { papersFor } from '../rules/papers.ts';
import { postalAddress, printedDate } from '../sheet/entries.ts';
import type { Letter } from './letter.ts';

/** Recipient and sender of everything that goes to the desk of a draft. */
export function correspondents(draft: Draft, from: Prefill): Pick<Letter, 'recipient' | 'sender' | 'caution'> {
  const desk = from.desks[draft.desk];
  return {
    recipient: {
      postalCode: desk?.postalCode ?? '',
      address: desk?.address ?? '',
      name: `${desk?.name ?? `${from.agency.name} 個人情報の開示請求の窓口`} 御中`,
    },
    sender: [
      { label: '住所', value: postalAddress(draft) },
      { label: '氏名', value: draft.name },
      { label: '電話番号', value: draft.phone },
    ],
    caution: desk?.note,
  };
}

/** The letter that goes with the sheet by post. Papers that nobody has verified are not listed as enclosed. */
export function coverLetter(draft: Draft, from: Prefill): Letter {
  const { title } = kind(draft.kind);
  const papers = papersFor(draft.kind, draft.requester, 'post').flatMap((paper) =>
    'name' in paper ? [paper.name] : [],
  );
  return {
    ...correspondents(draft, from),
    date: printedDate(draft.date),
    title: `${title}の送付について`,
    body: [
      `${title}と、必要な書類をお送りします。手続きをお願いします。`,
      '足りないものや、直すところがありましたら、上の電話番号か住所にお知らせください。',
    ],
    enclosures: [title, ...papers],
  };
}
