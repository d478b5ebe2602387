/** Finds names in a list that may have many pages. The names come in one small file, fetched when the first letter is typed. */
type Name = readonly [name: string, place: string, assessments: number];

const MOST = 30;
const fold = (text: string) => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

const form = document.querySelector<HTMLFormElement>('#name-filter');
const input = form?.querySelector('input');
const list = form?.querySelector('ul');
const status = form?.querySelector('[role=status]');
if (form && input && list && status) {
  let names: Promise<readonly Name[]> | undefined;
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', async () => {
    names ??= fetch(form.dataset['names'] ?? '').then((response) => response.json() as Promise<readonly Name[]>);
    const all = await names;
    const asked = fold(input.value);
    const found = asked === '' ? [] : all.filter(([name]) => fold(name).includes(asked));
    list.replaceChildren(...found.slice(0, MOST).map(entry));
    status.textContent = asked === '' ? '' : said(found.length);
  });
}

function said(count: number): string {
  if (count === 0) return 'その文字のある名前はありません。';
  return count > MOST ? `${count}件あります。はじめの${MOST}件を出しています。` : `${count}件あります。`;
}

function entry([name, place, assessments]: Name): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = place;
  link.textContent = name;
  item.append(link, `（${assessments}件の評価書）`);
  return item;
}
