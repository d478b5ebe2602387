import type { Letter, Mandate } from '@tsumabiraka/request';
import type { Make } from '../../view/comparison.ts';

type Line = { label: string; value: string };

const lines = <Node>(list: readonly Line[], make: Make<Node>): Node[] =>
  list.map(({ label, value }) =>
    make('div', { class: 'paper-entry' }, [
      make('span', { class: 'label' }, [label]),
      make('div', { class: 'ink' }, value === '' ? [make('span', { class: 'rule' }, [])] : [value]),
    ]),
  );

/** A letter as one side of A4. Its address stands where an envelope with a window shows it, once the sheet is folded in three. */
export function letterSide<Node>({ recipient, sender, date, title, body, enclosures }: Letter, make: Make<Node>): Node {
  return make('div', { class: 'side letter' }, [
    make('div', { class: 'window' }, [
      ...(recipient.postalCode ? [make('p', {}, [`〒${recipient.postalCode}`])] : []),
      ...(recipient.address ? [make('p', {}, [recipient.address])] : []),
      make('p', { class: 'window-name' }, [recipient.name]),
    ]),
    make('p', { class: 'paper-date' }, [date]),
    make('div', { class: 'requester' }, lines(sender, make)),
    make('h3', { class: 'paper-title' }, [title]),
    ...body.map((text) => make('p', { class: 'letter-text' }, [text])),
    ...(enclosures.length > 0
      ? [
          make('p', { class: 'letter-text' }, ['同封するもの']),
          make(
            'ul',
            { class: 'enclosures' },
            enclosures.map((each) => make('li', {}, [`☐ ${each}`])),
          ),
        ]
      : []),
  ]);
}

/** A 委任状 as one side of A4. */
export function mandateSide<Node>(text: Mandate, make: Make<Node>): Node {
  return make('div', { class: 'side letter' }, [
    make('h3', { class: 'paper-title' }, [text.title]),
    make('p', { class: 'addressee' }, [text.addressee]),
    make('div', { class: 'mandate-lines' }, lines(text.agent, make)),
    make('p', { class: 'letter-text' }, [text.statement]),
    make(
      'ol',
      { class: 'powers' },
      text.powers.map((each) => make('li', {}, [each])),
    ),
    make('p', { class: 'paper-date' }, [text.date]),
    make('div', { class: 'mandate-lines' }, lines(text.principal, make)),
  ]);
}
