/** Addresses of pages of the site (design §5). All are undefined where no site is set: then the link is left out. */
export interface SiteLinks {
  word(slug: string): string | undefined;
  /** The same item in the structured version. */
  item(of: Structured | undefined, id: string): string | undefined;
  assessment(of: Structured | undefined): string | undefined;
  /** The request form, filled in as far as the document says; of all documents where this one is unknown. */
  request(of: Structured | undefined): string | undefined;
}

interface Structured {
  agency: string;
  number: string;
}

/** @param site its address, also below the top of a host: `https://example.jp/pia/` */
export function siteLinks(site: string | undefined): SiteLinks {
  const to = (path: string) =>
    site === undefined ? undefined : new URL(path, site.endsWith('/') ? site : `${site}/`).href;
  const page = ({ agency, number }: Structured) => `${encodeURIComponent(agency)}/${encodeURIComponent(number)}/`;
  return {
    word: (slug) => to(`words/${slug}/`),
    item: (of, id) => (of ? to(`assessments/${page(of)}#${id}`) : undefined),
    assessment: (of) => (of ? to(`assessments/${page(of)}`) : undefined),
    request: (of) => to(of ? `request/${page(of)}` : 'request/'),
  };
}
