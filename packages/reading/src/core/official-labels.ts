import { type Form, normaliseLabel } from '@tsumabiraka/forms';

const labels = new WeakMap<Form, ReadonlySet<string>>();

/** What a form prints as labels, with and without number, as `normaliseLabel` writes them. */
export function officialLabels(form: Form): ReadonlySet<string> {
  let found = labels.get(form);
  if (!found) {
    found = new Set(
      [...form.nodes.values()].flatMap((node) => [normaliseLabel(node.heading), normaliseLabel(node.label)]),
    );
    labels.set(form, found);
  }
  return found;
}
