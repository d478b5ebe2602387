import { byId } from './page.ts';

/** What a key with Ctrl (⌘ on a Mac) does here: the id of the button that does the same. */
const KEYS: Record<string, string> = {
  '+': 'zoom-in',
  ';': 'zoom-in', // where ＋ stands on a Japanese keyboard
  '=': 'zoom-in',
  '-': 'zoom-out',
  o: 'choose',
  p: 'print',
  s: 'save',
};

/** The keys of every PDF viewer; they act on the document, not on the page around it. */
export function listenForKeys(find: () => void, resize: () => void, signal: AbortSignal): void {
  const press = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const button = KEYS[key];
    if (key === 'f') find();
    else if (key === '0') resize();
    else if (button !== undefined) byId(button).click();
    else return;
    event.preventDefault();
  };
  addEventListener('keydown', press, { signal });
}
