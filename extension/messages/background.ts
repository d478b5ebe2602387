import { type Browser, browser } from 'wxt/browser';
import { whichAreKnown } from '../badge/known.ts';
import { loadData } from '../data/load.ts';
import { readSettings } from '../settings/settings.ts';
import { isMessage, type KnownLinks, type OpenViewer } from './messages.ts';
import { viewerAddress } from './open-viewer.ts';

async function open({ url, newTab }: OpenViewer, sender: Browser.runtime.MessageSender): Promise<void> {
  const address = viewerAddress(url);
  const tab = sender.tab?.id;
  if (newTab || tab === undefined) await browser.tabs.create({ url: address });
  else await browser.tabs.update(tab, { url: address });
}

async function known({ links }: KnownLinks): Promise<boolean[]> {
  const { lookup } = await loadData((await readSettings()).site);
  return whichAreKnown(links, lookup);
}

/** Answers the messages of content scripts and pages of this extension. */
export function answerMessages(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id || !isMessage(message)) return;
    if (message.type === 'open-viewer') return void open(message, sender);
    known(message).then(respond, () => respond([]));
    return true; // the answer comes later
  });
}
