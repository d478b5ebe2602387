import { type Draft, isExpired, loadDraft, saveDraft } from '@tsumabiraka/request';
import { announce, find } from './elements.ts';
import { leave } from './outputs.ts';
import type { State } from './state.ts';

const PREFIX = 'request-draft:';

/** Storage may be forbidden; then nothing can be kept, and the button says so. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** Deletes every draft that was kept too long, of whatever document. */
function dropExpired(today: string): void {
  const kept = storage();
  for (const key of Object.keys(kept ?? {})) {
    if (key.startsWith(PREFIX) && isExpired(kept?.getItem(key) ?? '', today)) kept?.removeItem(key);
  }
}

/** The draft on this device: offered when the page opens, kept and deleted only when the reader says so. */
export function keepOnDevice(state: State, onLoad: (draft: Draft) => void): void {
  const { assessment } = state.data.prefill;
  const key = PREFIX + assessment.id;
  const kept = storage();
  dropExpired(state.today);
  const offer = find('#kept-draft');
  const clear = find('#delete-draft');
  const found = loadDraft(kept?.getItem(key) ?? '', assessment, state.today);
  offer.hidden = !found;
  clear.hidden = !found;
  find('[data-load]', offer).addEventListener('click', () => {
    if (found) onLoad(found);
    offer.hidden = true;
  });
  const remove = () => {
    kept?.removeItem(key);
    offer.hidden = true;
    clear.hidden = true;
    announce('この端末の下書きを消しました。');
  };
  find('[data-delete]', offer).addEventListener('click', remove);
  clear.addEventListener('click', remove);
  find('#save-draft').addEventListener('click', () =>
    leave(
      state,
      () => saveDraft(state.values, state.today),
      (text) => {
        try {
          if (!kept) throw new Error();
          kept.setItem(key, text);
          clear.hidden = false;
          state.unsaved = false;
          announce('この端末に下書きを保存しました。90日たつと消えます。');
        } catch {
          announce('このブラウザでは保存できません。印刷するか、文字のファイルにしてください。');
        }
      },
    ),
  );
}
