import { hasValue, type Item } from '@tsumabiraka/assessment';

const SYSTEM = /^(I-2-システム\d+)-/u;

/**
 * The items without those of systems that are printed and not filled in: the form has rows for more systems than a body uses.
 * An empty 委託事項 or 提供先 stays, for it says that there is none.
 */
export function withoutUnusedSystems(items: readonly Item[]): Item[] {
  const used = new Set(items.filter(hasValue).map(({ code }) => SYSTEM.exec(code)?.[1]));
  return items.filter(({ code }) => {
    const system = SYSTEM.exec(code)?.[1];
    return system === undefined || used.has(system);
  });
}
