import { type Browser, browser } from 'wxt/browser';
import { isMessage, type Message } from './messages.ts';
import { viewerAddress } from './open-viewer.ts';

async function answer(message: Message, sender: Browser.runtime.MessageSender): Promise<void> {
  const address = viewerAddress(message.url);
  const tab = sender.tab?.id;
  if (message.newTab || tab === undefined) await browser.tabs.create({ url: address });
  else await browser.tabs.update(tab, { url: address });
}

/** Answers the messages of content scripts and pages of this extension. */
export function answerMessages(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id === browser.runtime.id && isMessage(message)) void answer(message, sender);
  });
}
