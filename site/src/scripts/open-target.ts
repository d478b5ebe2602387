/** A link to something inside a closed `details` opens it, in browsers that do not by themselves. */
function open(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (!target || !closed) return;
  closed.open = true;
  target.scrollIntoView();
}

addEventListener('hashchange', open);
open();
