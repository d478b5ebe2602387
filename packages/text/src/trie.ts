/** A tree of words over UTF-16 code units, flat in memory: a step is one look into a hash table. Node 0 is "none", 1 the root. */
export class Trie {
  private readonly nodes: Uint32Array;
  private readonly units: Uint16Array;
  private readonly children: Uint32Array;
  private readonly mask: number;
  /** First code unit → node; most units of a text begin no word. */
  private readonly first = new Uint32Array(0x10000);
  /** Node → number of the word that ends there, from 1. */
  private readonly words: Uint32Array;

  /** @param words distinct words; the number of a word is its place here, from 1. */
  constructor(words: readonly string[]) {
    const total = words.reduce((sum, word) => sum + word.length, 0);
    const size = 2 ** Math.ceil(Math.log2(total * 2 + 2));
    this.mask = size - 1;
    this.nodes = new Uint32Array(size);
    this.units = new Uint16Array(size);
    this.children = new Uint32Array(size);
    this.words = new Uint32Array(total + 2);
    let nodeCount = 2;
    for (const [index, word] of words.entries()) {
      let node = 1;
      for (let at = 0; at < word.length; at++) {
        const unit = word.charCodeAt(at);
        let next = this.step(node, unit);
        if (next === 0) {
          next = nodeCount++;
          this.link(node, unit, next);
        }
        node = next;
      }
      this.words[node] = index + 1;
    }
  }

  /** The node a word begins with, or 0. */
  start(unit: number): number {
    return this.first[unit] ?? 0;
  }

  /** The node that a unit leads to, or 0. */
  step(node: number, unit: number): number {
    let slot = this.slot(node, unit);
    while (this.children[slot] !== 0) {
      if (this.nodes[slot] === node && this.units[slot] === unit) return this.children[slot] ?? 0;
      slot = (slot + 1) & this.mask;
    }
    return 0;
  }

  /** Number of the word that ends at a node, or 0. */
  wordAt(node: number): number {
    return this.words[node] ?? 0;
  }

  private link(node: number, unit: number, child: number): void {
    let slot = this.slot(node, unit);
    while (this.children[slot] !== 0) slot = (slot + 1) & this.mask;
    this.nodes[slot] = node;
    this.units[slot] = unit;
    this.children[slot] = child;
    if (node === 1) this.first[unit] = child;
  }

  private slot(node: number, unit: number): number {
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    return (hash ^ (hash >>> 15)) & this.mask;
  }
}
