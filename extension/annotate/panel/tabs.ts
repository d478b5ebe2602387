import { button, el } from '../dom.ts';

export interface Tab {
  id: string;
  label: string;
  panel: HTMLElement;
}

export interface Tabs {
  element: HTMLElement;
  select(id: string): void;
}

/**
 * Tabs as ARIA's authoring practices describe them: arrows move between the tabs, Tab goes on into the panel.
 * @param selected is told when the reader chooses a tab
 */
export function tabs(label: string, all: readonly Tab[], selected: () => void): Tabs {
  const list = el('div', { role: 'tablist', 'aria-label': label, class: 'tabs' });
  const buttons = all.map((tab) => {
    const element = button(
      tab.label,
      () => {
        select(tab.id);
        selected();
      },
      { role: 'tab', id: `tab-${tab.id}`, 'aria-controls': `panel-${tab.id}` },
    );
    tab.panel.id = `panel-${tab.id}`;
    tab.panel.setAttribute('role', 'tabpanel');
    tab.panel.setAttribute('aria-labelledby', element.id);
    tab.panel.tabIndex = 0;
    return element;
  });
  list.append(...buttons);

  function select(id: string): void {
    for (const [index, tab] of all.entries()) {
      const isOne = tab.id === id;
      tab.panel.hidden = !isOne;
      buttons[index]?.setAttribute('aria-selected', String(isOne));
      if (buttons[index]) buttons[index].tabIndex = isOne ? 0 : -1;
    }
  }

  list.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = (to + all.length) % all.length;
    buttons[next]?.focus();
    buttons[next]?.click();
  });
  select(all[0]?.id ?? '');
  return { element: list, select };
}
