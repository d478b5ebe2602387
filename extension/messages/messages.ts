/** What one part of the extension asks of the background; add a member here, and its answer in `background.ts`. */
export interface OpenViewer {
  readonly type: 'open-viewer';
  /** Address of the PDF: http or https. */
  readonly url: string;
  /** In a tab of its own instead of the one that asks. */
  readonly newTab?: boolean;
}

/** Which of these links lead to assessments that the site has too? Answered by as many booleans. */
export interface KnownLinks {
  readonly type: 'known-links';
  readonly links: readonly KnownLink[];
}

export interface KnownLink {
  /** Address of the PDF. */
  readonly url: string;
  /** Name of the affair; empty where the page does not say. */
  readonly title: string;
  /** 「全項目」; none where the page does not say. */
  readonly kind?: string;
}

export type Message = OpenViewer | KnownLinks;

/** Content scripts live in pages that are not ours: a message is not believed before it was looked at. */
export function isMessage(value: unknown): value is Message {
  if (!isRecord(value)) return false;
  if (value['type'] === 'open-viewer') return isWebAddress(value['url']);
  return value['type'] === 'known-links' && Array.isArray(value['links']) && value['links'].every(isKnownLink);
}

const isRecord = (value: unknown): value is Partial<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isWebAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);

function isKnownLink(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { url, title, kind } = value;
  return isWebAddress(url) && typeof title === 'string' && (kind === undefined || typeof kind === 'string');
}
