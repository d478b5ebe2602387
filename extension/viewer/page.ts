/** An element that `viewer/index.html` is known to have. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const element = document.getElementById(id);
  if (!element) throw new Error(`#${id} is not in the page`);
  return element as Kind;
}

let pending: ReturnType<typeof setTimeout> | undefined;

/** Says something to screen readers, politely; said twice in a row, it is heard twice. */
export function announce(text: string): void {
  const live = byId('live');
  live.textContent = '';
  clearTimeout(pending);
  pending = setTimeout(() => {
    live.textContent = text;
  }, 100);
}
