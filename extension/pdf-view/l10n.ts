/** The few words that pdf.js' components put on the page, in Japanese: they ask for them by these names. */
const WORDS: Record<string, (values: Record<string, unknown>) => string> = {
  'pdfjs-page-landmark': ({ page }) => `${page}ページ`,
  'pdfjs-text-annotation-type': () => 'PDFのメモ',
};

function name(element: Element): void {
  const word = WORDS[element.getAttribute('data-l10n-id') ?? ''];
  if (word) element.setAttribute('aria-label', word(JSON.parse(element.getAttribute('data-l10n-args') ?? '{}')));
}

/** What pdf.js wants of a translator; its own would fetch files and speak English. */
export const japanese = {
  getLanguage: () => 'ja',
  getDirection: () => 'ltr',
  get: async (id: string, values: Record<string, unknown> = {}) => WORDS[id]?.(values) ?? '',
  translate: async (root: Element) => {
    name(root);
    for (const element of root.querySelectorAll('[data-l10n-id]')) name(element);
  },
  translateOnce: async (element: Element) => name(element),
  destroy: async () => {},
  pause: () => {},
  resume: () => {},
};
