import { comparisonTables, type Make } from '../view/comparison.ts';
import type { Fragment } from '../view/fragment.ts';

/** Shows the comparison that the address names: `?a=koshigaya-48&b=nara-21`, two to four. What is compared is fetched from this site. */
interface Listed {
  id: string;
  number: string;
  title: string;
  agency: { name: string };
}

const NAMES = ['a', 'b', 'c', 'd'];
const ID = /^[a-z][a-z0-9-]*-[0-9A-Za-z-]+$/;

const form = document.querySelector<HTMLFormElement>('#compare');
const view = document.querySelector<HTMLElement>('#compared');
if (form && view) void start(form, view);

async function start(form: HTMLFormElement, view: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const ids = [...new Set(NAMES.flatMap((name) => asked.get(name) ?? []))].filter((id) => ID.test(id));
  const status = form.querySelector('[role=status]');
  const say = (words: string) => {
    if (status) status.textContent = words;
  };
  form.hidden = false;
  // Empty choices would only make the address long.
  form.addEventListener('submit', () => {
    for (const field of form.querySelectorAll('select')) field.disabled = field.value === '';
  });
  const response = await fetch(form.dataset['index'] ?? '');
  const { assessments } = (await response.json()) as { assessments: readonly Listed[] };
  fill(form, assessments, ids);
  const chosen = ids.flatMap((id) => assessments.find((each) => each.id === id) ?? []);
  if (chosen.length < ids.length) say('このサイトにない評価書が、アドレスに書かれています。');
  else if (chosen.length === 1) say('くらべる評価書を、もう1つ選んでください。');
  if (chosen.length < 2) return;
  try {
    const fragments = await Promise.all(
      chosen.map(async ({ id }) => (await (await fetch(`${form.dataset['fragments']}${id}.json`)).json()) as Fragment),
    );
    const names = chosen.map(({ agency, number }) => `${agency.name} ${number}`);
    show(view, fragments, names, form.dataset['base'] ?? '/');
    say(`${fragments.length}つの評価書をくらべています。`);
    document.querySelector('.pairs')?.remove();
  } catch {
    say('評価書を読めませんでした。通信を確かめて、もう一度お試しください。');
  }
}

function fill(form: HTMLFormElement, assessments: readonly Listed[], ids: readonly string[]): void {
  const bodies = Map.groupBy(assessments, ({ agency }) => agency.name);
  for (const [index, name] of NAMES.entries()) {
    const field = form.querySelector<HTMLSelectElement>(`select[name=${name}]`);
    for (const [body, own] of bodies) {
      const group = make(
        'optgroup',
        { label: body },
        own.map(({ id, title }) => make('option', { value: id }, [title])),
      );
      field?.append(group);
    }
    if (field) field.value = ids[index] ?? '';
  }
}

const make: Make<Element> = (tag, attributes, children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

function show(view: HTMLElement, fragments: readonly Fragment[], names: readonly string[], base: string): void {
  const href = (page: string) => base + page.slice(1);
  const heads = fragments.map(({ title, form, page }, index) =>
    make('li', {}, [make('a', { href: href(page) }, [title]), make('span', {}, [`${names[index]}・${form}`])]),
  );
  view.querySelector('.compared-heads')?.replaceChildren(...heads);
  view.querySelector('.tables')?.replaceChildren(...comparisonTables(fragments, names, make, href));
  view.hidden = false;
}
