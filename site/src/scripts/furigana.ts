/** Switches the readings above hard words on and off, for all pages; the choice stays on this device. */
const KEY = 'furigana';
const button = document.querySelector<HTMLButtonElement>('#furigana');

function apply(on: boolean): void {
  document.documentElement.classList.toggle('furigana', on);
  button?.setAttribute('aria-pressed', String(on));
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false; // Storage may be forbidden; the switch then works for this page.
  }
}

apply(remembered());
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    apply(on);
    try {
      if (on) localStorage.setItem(KEY, 'on');
      else localStorage.removeItem(KEY);
    } catch {
      // As above.
    }
  });
}
