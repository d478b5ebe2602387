/** Something that wants a mark at a height of its page. */
export interface Anchor {
  /** Upper edge of what it marks, in pixels of the page as it is shown. */
  y: number;
}

/** Marks that would lie over each other, as one. */
export interface Cluster<T> {
  /** Upper edge of the mark, in the same pixels. */
  y: number;
  members: T[];
}

/**
 * One mark for each item, or for several where a small zoom puts them closer than a finger can tell apart. A mark never moves away from
 * what it marks: it would point at the wrong row.
 * @param size of a mark with the space around it, in pixels
 */
export function cluster<T extends Anchor>(anchors: readonly T[], size: number): Cluster<T>[] {
  const clusters: Cluster<T>[] = [];
  for (const anchor of [...anchors].sort((a, b) => a.y - b.y)) {
    const last = clusters.at(-1);
    if (last && anchor.y - last.y < size) last.members.push(anchor);
    else clusters.push({ y: anchor.y, members: [anchor] });
  }
  return clusters;
}
