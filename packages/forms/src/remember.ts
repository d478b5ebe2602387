/** More different texts than any form and its documents have; a hostile document cannot fill the memory with others. */
const MOST = 20_000;

/** The same function, which works out each text once: labels, options and codes come again in every document. */
export function remember<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = find(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
