import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages } from '../messages/background.ts';

/** Keeps no state: the browser stops it when it likes. */
export default defineBackground(() => {
  answerMessages();
});
