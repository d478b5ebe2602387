/**
 * In Node pdf.js loads a native drawing library as soon as it is imported: 35 MB of foreign code beside files of strangers. Nothing is drawn here,
 * so it finds this in its place; imported before pdf.js. In a browser there is nothing to do.
 */
const LIBRARY = '@napi-rs/canvas';

class Undrawn {
  constructor() {
    throw new Error('pages are read here, not drawn');
  }
}

const node = globalThis.process?.getBuiltinModule?.('node:module');
if (node) {
  const require = node.createRequire(import.meta.url);
  const empty = new node.Module(LIBRARY);
  empty.exports = { DOMMatrix: Undrawn, Path2D: Undrawn };
  try {
    require.cache[require.resolve(LIBRARY)] = empty;
  } catch {
    // Not installed: it is optional.
  }
}
