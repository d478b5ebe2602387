import { browser } from 'wxt/browser';

/** As `permissions` wants hosts: no port, any scheme of the two. */
export const patternOf = ({ hostname }: URL): string => `*://${hostname}/*`;

/** Whether the reader has allowed us to read a host. In Firefox even the manifest's hosts may be refused: always ask. */
export const mayRead = (url: URL): Promise<boolean> => browser.permissions.contains({ origins: [patternOf(url)] });

/** Asks the reader for one host; has to be the first thing in a click, or the browser refuses. */
export const askToRead = (url: URL): Promise<boolean> => browser.permissions.request({ origins: [patternOf(url)] });
