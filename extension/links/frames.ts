/**
 * What the pages around a frame say of it, the innermost first: the frame's title and the title of the page that holds it.
 * Only pages of the same origin can be asked.
 */
export function outerTitles(view: Window): string[] {
  const titles: string[] = [];
  try {
    for (let inner = view; inner !== inner.parent; inner = inner.parent) {
      titles.push(inner.frameElement?.getAttribute('title') ?? '', inner.parent.document.title);
    }
  } catch {
    // a page of another origin: nothing more to learn
  }
  return titles.filter((title) => title !== '');
}
