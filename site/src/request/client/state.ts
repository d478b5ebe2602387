import {
  check,
  type Draft,
  type DraftField,
  emptyDraft,
  type FieldProblem,
  type Output,
  refusal,
} from '@tsumabiraka/request';
import type { RequestData } from '../data.ts';
import { find, todayInJapan } from './elements.ts';

/** What the reader has filled in. It lives in this variable and nowhere else. */
export class State {
  readonly data: RequestData;
  readonly today = todayInJapan();
  /** Fields whose problems are said: those that the reader has left. */
  readonly left = new Set<DraftField>();
  values: Draft;
  /** Whether something is written that is neither kept nor deleted. */
  unsaved = false;

  constructor() {
    this.data = JSON.parse(find('#request-data').textContent ?? '') as RequestData;
    this.values = emptyDraft(this.data.prefill);
  }

  set(change: Partial<Draft>): void {
    this.values = { ...this.values, ...change };
    this.unsaved = true;
  }

  check(): { draft?: Draft; problems: FieldProblem[] } {
    const { prefill, agency } = this.data;
    return check(this.values, { prefill, agency, today: this.today });
  }

  /** Whether nothing may leave the page. */
  get stopped(): boolean {
    return this.check().problems.some(({ severity }) => severity === 'stop');
  }

  /** What may leave the page: nothing while any field holds a 個人番号, whether or not this output shows it. */
  guarded<T>(output: () => Output<T>): Output<T> {
    return this.stopped ? { safe: false, refusal } : output();
  }
}
