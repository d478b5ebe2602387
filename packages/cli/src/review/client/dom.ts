type Child = Node | string;

/** Makes an element; text is text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A button that does something. */
export function button(text: string, onClick: () => void, className = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', className }, text);
  made.addEventListener('click', onClick);
  return made;
}

/** The element of the page that has this id. */
export function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`#${id}`);
  return found;
}
