/** The # beside a heading is a link to it; with a clipboard at hand it also copies its address and says so. */
const status = document.getElementById('announce');

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.anchor') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  navigator.clipboard?.writeText(link.href).then(
    () => {
      link.dataset['copied'] = 'リンクをコピーしました';
      setTimeout(() => delete link.dataset['copied'], 2000);
      if (status) status.textContent = 'リンクをコピーしました';
    },
    () => undefined, // The address bar still holds the link.
  );
});
