/** Typed listeners that live as long as their signal. */
export class Emitter<Events> {
  readonly #target = new EventTarget();

  on<Name extends keyof Events & string>(
    name: Name,
    listener: (event: Events[Name]) => void,
    signal: AbortSignal,
  ): void {
    this.#target.addEventListener(name, (event) => listener((event as CustomEvent<Events[Name]>).detail), { signal });
  }

  emit<Name extends keyof Events & string>(name: Name, detail: Events[Name]): void {
    this.#target.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
