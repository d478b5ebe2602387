/**
 * Combines the facets of the list. The rows come from the open data, fetched when the first choice is made; the choice stands in the
 * address, so that it can be passed on.
 */
interface Row {
  form: string;
  title: string;
  agency: { id: string; name: string };
  published: string;
  subjects: readonly string[];
  url: string;
}

const form = document.querySelector<HTMLFormElement>('#filter');
const list = document.querySelector<HTMLElement>('#list');
const template = document.querySelector<HTMLTemplateElement>('#filter-card');
if (form && list && template) start(form, list, template);

function start(form: HTMLFormElement, list: HTMLElement, template: HTMLTemplateElement): void {
  const whole = [...list.childNodes];
  const status = form.querySelector('[role=status]');
  let rows: Promise<readonly Row[]> | undefined;

  const chosen = () =>
    new URLSearchParams(
      [...new FormData(form)].filter(([, value]) => value !== '').map(([key, value]) => [key, String(value)]),
    );
  const apply = async () => {
    const query = chosen();
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
    if (query.size === 0) {
      list.replaceChildren(...whole);
      if (status) status.textContent = '';
      return;
    }
    rows ??= load(form.dataset['index'] ?? '');
    const found = (await rows).filter((row) => matches(row, query));
    const cards = found.map((row) => card(row, template));
    const element = document.createElement('ol');
    element.className = 'assessments';
    element.append(...cards);
    list.replaceChildren(element);
    if (status)
      status.textContent =
        found.length > 0 ? `${found.length}件あります` : '当てはまる評価書はありません。条件を減らしてください。';
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
  }
  form.hidden = false;
  form.addEventListener('input', () => void apply());
  form.addEventListener('submit', (event) => event.preventDefault());
  if (chosen().size > 0) void apply();
}

async function load(index: string): Promise<readonly Row[]> {
  const response = await fetch(index);
  return ((await response.json()) as { assessments: readonly Row[] }).assessments;
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

function matches(row: Row, query: URLSearchParams): boolean {
  const tests: Record<string, (value: string) => boolean> = {
    agency: (value) => row.agency.id === value,
    subject: (value) => row.subjects.includes(value),
    form: (value) => row.form.replace('様式', 'form') === value,
    year: (value) => row.published.startsWith(value),
    title: (value) => fold(row.title).includes(fold(value)),
  };
  return [...query].every(([name, value]) => tests[name]?.(value) ?? true);
}

const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});

function card(row: Row, template: HTMLTemplateElement): DocumentFragment {
  const made = template.content.cloneNode(true) as DocumentFragment;
  const link = made.querySelector('a');
  if (link) {
    link.href = new URL(row.url).pathname; // Also right where the site is looked at under another host.
    link.textContent = row.title;
  }
  const [body, type] = made.querySelectorAll('.card-body span');
  if (body) body.textContent = row.agency.name;
  if (type) type.textContent = row.form;
  const facts = made.querySelector('.card-facts');
  if (facts) facts.textContent = `公表日 ${era.format(new Date(`${row.published}T00:00:00`))}（${row.published}）`;
  return made;
}
