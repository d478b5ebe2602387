import { byId } from './page.ts';
import type { State, Way } from './states.ts';

/** What happens when a way is taken. `allow` is called within the click, as browsers want it. */
export interface Ways {
  allow(): void;
  retry(): void;
  choose(): void;
  password(given: string): void;
  /** Address of the PDF at its own site, if it has one. */
  readonly original: string | undefined;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  values: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), values);
  made.append(...children);
  return made;
}

function passwordForm(ways: Ways): HTMLElement {
  const input = element('input', { type: 'password', id: 'password', autocomplete: 'off', required: true });
  const form = element(
    'form',
    { className: 'password' },
    element('label', { htmlFor: 'password' }, 'パスワード'),
    input,
  );
  form.append(element('button', { type: 'submit' }, '開く'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ways.password(input.value);
  });
  return form;
}

function wayOn(way: Way, ways: Ways, isFirst: boolean): HTMLElement | undefined {
  const className = isFirst ? '' : 'second';
  const button = (text: string, onclick: () => void) => element('button', { type: 'button', className, onclick }, text);
  switch (way) {
    case 'allow':
      return button('許可して開く', ways.allow);
    case 'retry':
      return ways.original === undefined ? undefined : button('もう一度試す', ways.retry);
    case 'choose':
      return button('ファイルを選ぶ', ways.choose);
    case 'password':
      return passwordForm(ways);
    case 'original': {
      if (ways.original === undefined) return undefined;
      const rest = { href: ways.original, target: '_blank', rel: 'noreferrer', className: `button ${className}` };
      return element('a', rest, '元のPDFを開く');
    }
  }
}

/** Tells a state in place of the pages, and leads on. */
export function tellState({ title, text, ways: names }: State, ways: Ways, original?: string): void {
  const host = byId('state');
  const next = element('div', { className: 'ways' });
  for (const name of names) {
    const way = wayOn(name, ways, next.childElementCount === 0);
    if (way) next.append(way);
  }
  const heading = element('h2', { tabIndex: -1, id: 'state-title' }, title);
  host.replaceChildren(heading, element('p', {}, text), next);
  if (original !== undefined) host.append(element('p', { className: 'address' }, original));
  host.hidden = false;
  heading.focus({ preventScroll: true });
}

/** How much of the file is here; `expected` is unknown where the server does not say. */
export function tellProgress(received: number, expected: number | undefined): void {
  const host = byId('state');
  const bar = host.querySelector('progress') ?? firstProgress(host);
  if (expected === undefined) bar.removeAttribute('value');
  else bar.value = received / expected;
  const size = (bytes: number) => `${(bytes / 1e6).toFixed(1)}MB`;
  const whole = expected === undefined ? '' : ` / ${size(expected)}`;
  (host.querySelector('.amount') as HTMLElement).textContent = received === 0 ? '' : `${size(received)}${whole}`;
  host.hidden = false;
}

function firstProgress(host: HTMLElement): HTMLProgressElement {
  const bar = element('progress', { id: 'progress' });
  const label = element('label', { htmlFor: 'progress' }, 'PDFを受け取っています');
  host.replaceChildren(element('div', { className: 'loading' }, label, bar, element('span', { className: 'amount' })));
  return bar;
}

/** Makes room for the pages. */
export function endState(): void {
  byId('state').hidden = true;
  byId('state').replaceChildren();
}
