import type { KnownAssessment, KnownBody } from '../data/types.ts';
import { kindsIn, plain, titleIn } from '../links/label.ts';
import type { KnownLink } from '../messages/messages.ts';

/**
 * For each link, whether an assessment among `bodies` is the one it leads to: by the address of its PDF, or, on a site of
 * its body, by affair and kind. No badge names one that may be another: where the link's words are short of that, the answer is no.
 */
export function whichAreKnown(links: readonly KnownLink[], bodies: readonly KnownBody[]): boolean[] {
  const addresses = new Set(
    bodies.flatMap(({ assessments }) => assessments.flatMap(({ pdf }) => (pdf === undefined ? [] : [addressOf(pdf)]))),
  );
  return links.map((link) => addresses.has(addressOf(link.url)) || bodies.some((body) => publishes(body, link)));
}

/** With or without TLS, and wherever in the document it points, it is the same file. */
const addressOf = (url: string): string => url.replace(/^https?:|#.*$/g, '');

function publishes({ hosts, assessments }: KnownBody, link: KnownLink): boolean {
  return hosts.includes(new URL(link.url).hostname) && assessments.some((assessment) => isSame(assessment, link));
}

function isSame({ title }: KnownAssessment, link: KnownLink): boolean {
  const name = plain(title);
  const [kind] = kindsIn(name);
  return link.title !== '' && link.kind !== undefined && kind === link.kind && titleIn(name) === link.title;
}
