/** What one part of the extension asks of the background; add a member here, and its answer in `background.ts`. */
export interface OpenViewer {
  readonly type: 'open-viewer';
  /** Address of the PDF: http or https. */
  readonly url: string;
  /** In a tab of its own instead of the one that asks. */
  readonly newTab?: boolean;
}

export type Message = OpenViewer;

/** Content scripts live in pages that are not ours: a message is not believed before it was looked at. */
export function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null) return false;
  const { type, url } = value as Partial<Record<string, unknown>>;
  return type === 'open-viewer' && typeof url === 'string' && /^https?:\/\//.test(url) && URL.canParse(url);
}
