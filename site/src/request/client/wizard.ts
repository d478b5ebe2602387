import type { DraftField, FieldProblem } from '@tsumabiraka/request';
import { announce, find } from './elements.ts';
import { focusField, placesOf, showProblems, summarise } from './problems.ts';
import type { State } from './state.ts';

/** As the styles have it: narrower screens show one question at a time. */
const wide = matchMedia('(min-width: 48rem)');

/** Leads through the three steps. Nothing of it stands in the address or the history. */
export class Wizard {
  private step = 1;
  private at = 0;
  private readonly steps = [...document.querySelectorAll<HTMLElement>('.step')];
  private readonly state: State;
  private readonly onSheet: () => void;

  /** @param onSheet called whenever the third step opens */
  constructor(state: State, onSheet: () => void) {
    this.state = state;
    this.onSheet = onSheet;
    for (const button of document.querySelectorAll<HTMLElement>('[data-go]'))
      button.addEventListener('click', () => this.move(button.dataset['go'] === 'forward' ? 1 : -1));
    for (const button of document.querySelectorAll<HTMLElement>('[data-to-step]'))
      button.addEventListener('click', () => this.open(Number(button.dataset['toStep'])));
    this.show();
  }

  private get questions(): HTMLElement[] {
    const own = this.steps[this.step - 1]?.querySelectorAll<HTMLElement>('.question') ?? [];
    return [...own].filter(({ hidden }) => !hidden);
  }

  private fieldsIn(places: readonly HTMLElement[]): Set<DraftField> {
    const own = places.flatMap((place) => [place, ...place.querySelectorAll<HTMLElement>('[data-field]')]);
    return new Set(own.flatMap(({ dataset }) => (dataset['field'] ? [dataset['field'] as DraftField] : [])));
  }

  /** Goes to a step, and to its first question. */
  open(step: number, at = 0): void {
    if (step > this.step && !this.passes(this.fieldsIn(this.questions))) return;
    this.step = step;
    this.at = at;
    this.show();
    const heading = wide.matches || step === 3 ? this.steps[step - 1] : this.questions[at];
    heading?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  private move(by: 1 | -1): void {
    const here = wide.matches ? this.questions : this.questions.slice(this.at, this.at + 1);
    if (by === 1 && !this.passes(this.fieldsIn(here))) return;
    const next = this.at + by;
    const stays = !wide.matches && this.step < 3 && next >= 0 && next < this.questions.length;
    if (stays) this.open(this.step, next);
    else if (by === 1) this.open(this.step + 1);
    else this.back();
  }

  private back(): void {
    this.step = Math.max(1, this.step - 1);
    this.open(this.step, wide.matches ? 0 : this.questions.length - 1);
  }

  /** Whether nothing is wrong with these fields; says what is. */
  passes(fields: ReadonlySet<DraftField>): boolean {
    for (const field of fields) this.state.left.add(field);
    const wrong = this.state.check().problems.filter(({ field }) => fields.has(field));
    this.say(wrong);
    return wrong.length === 0;
  }

  /** Whether the whole draft may go out; says what is wrong. */
  passesAll(): boolean {
    const { problems } = this.state.check();
    for (const { field } of problems) this.state.left.add(field);
    this.say(problems);
    return problems.length === 0;
  }

  private say(problems: readonly FieldProblem[]): void {
    showProblems(this.state.check().problems.filter(({ field }) => this.state.left.has(field)));
    summarise(problems, (field) => this.goTo(field));
  }

  /** Opens the question or line of a field, nearest first, and goes there. */
  private goTo(field: DraftField): void {
    const places = placesOf(field);
    const place = places.find((each) => each.checkVisibility()) ?? places[0];
    const step = this.steps.findIndex((each) => place && each.contains(place)) + 1;
    if (step > 0 && place && !place.checkVisibility()) {
      this.step = step;
      this.at = Math.max(
        0,
        this.questions.findIndex((question) => question.contains(place)),
      );
      this.show();
    }
    focusField(field);
  }

  private show(): void {
    const { questions } = this;
    for (const [index, each] of this.steps.entries()) each.classList.toggle('off', index + 1 !== this.step);
    for (const question of document.querySelectorAll('.question'))
      question.classList.toggle('current', question === questions[this.at]);
    for (const button of document.querySelectorAll<HTMLElement>('.steps [data-to-step]')) {
      if (Number(button.dataset['toStep']) === this.step) button.setAttribute('aria-current', 'step');
      else button.removeAttribute('aria-current');
    }
    const first = this.step === 1 && (wide.matches || this.at === 0);
    for (const back of document.querySelectorAll<HTMLElement>('[data-go=back]')) back.hidden = first;
    find('.moves').hidden = this.step === 3;
    if (!wide.matches && this.step < 3) announce(`質問${this.at + 1}（この段の${questions.length}つのうち）`);
    if (this.step === 3) this.onSheet();
  }
}
