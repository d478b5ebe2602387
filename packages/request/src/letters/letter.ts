import { guard, type Output } from '../guard/guard.ts';

/** A letter as blocks, so that a page can place the address where the window of an envelope is. */
export interface Letter {
  /** Address block: postal code, address, name of the desk with 御中. */
  recipient: { postalCode: string; address: string; name: string };
  /** Lines of the sender; blank ones are lines to write on. */
  sender: readonly { label: string; value: string }[];
  date: string;
  title: string;
  body: readonly string[];
  /** 同封するもの. */
  enclosures: readonly string[];
  /** What is doubtful about the address, for showing beside the letter; it is not printed. */
  caution?: string | undefined;
}

/** The letter for printing, or why it may not be printed. */
export const printLetter = (letter: Letter): Output<Letter> => guard(letter);

/** The letter as plain text. */
export function letterText({ recipient, sender, date, title, body, enclosures }: Letter): Output<string> {
  const lines = [
    ...(recipient.postalCode ? [`〒${recipient.postalCode}`] : []),
    ...(recipient.address ? [recipient.address] : []),
    recipient.name,
    '',
    date,
    '',
    ...sender.map(({ label, value }) => `${label}: ${value || '＿'.repeat(20)}`),
    '',
    title,
    '',
    ...body,
    ...(enclosures.length > 0 ? ['', '同封するもの', ...enclosures.map((each) => `・${each}`)] : []),
  ];
  return guard(`${lines.join('\n')}\n`);
}
