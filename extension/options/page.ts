/** An element of the options page by its id. */
export function field<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`options page has no #${id}`);
  return element as T;
}
