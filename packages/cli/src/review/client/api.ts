import type { Edit, EditResult, ReviewState } from '../types.ts';

/** Reads what there is to proofread. */
export async function loadState(): Promise<ReviewState> {
  const response = await fetch('/state');
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as ReviewState;
}

/** Has one answer written. Never throws: what was entered stays on the page, with the reason beside it. */
export async function save(edit: Edit): Promise<EditResult> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch('/edit', { method: 'POST', headers, body: JSON.stringify(edit) });
    return response.ok ? ((await response.json()) as EditResult) : { problem: await response.text() };
  } catch {
    return {
      problem: '保存できません。tsumabiraka review が動いているか確かめてください。入力はこの頁に残っています。',
    };
  }
}
