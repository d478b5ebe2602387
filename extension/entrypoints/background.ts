import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { keepFresh } from '../data/keep-fresh.ts';
import { answerMessages } from '../messages/background.ts';
import { followPermissions } from '../settings/sites.ts';

/** Keeps no state: the browser stops it when it likes. */
export default defineBackground(() => {
  answerMessages();
  followPermissions();
  keepFresh();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
});
