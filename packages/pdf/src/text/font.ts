/** What of a font reading needs. */
export interface Font {
  /** Name in the document; two fonts may share it. */
  name: string | undefined;
  vertical: boolean;
  /** Glyph space to text space. */
  unit: number;
  /** Of a Type 3 font with units of its own, in text space: such a font may have size 1, and letters that are drawn larger. */
  drawnHeight: number | undefined;
}

/** A font as pdf.js hands it on (`FontFaceObject`, with `fontExtraProperties`). */
interface GivenFont {
  name?: string;
  vertical: boolean;
  /** Its letters are drawn by operators. */
  isType3Font: boolean;
  fontMatrix?: ArrayLike<number>;
  bbox?: ArrayLike<number>;
}

/** Glyph space to text space, of all fonts but those of Type 3. */
export const USUAL_UNIT = 0.001;
const UNITS = [USUAL_UNIT, 0, 0, USUAL_UNIT, 0, 0] as const;

const known = new WeakMap<object, Font>();

/** Read once: pdf.js unpacks a font whenever it is looked at. @param given what pdf.js has under the name of a font */
export function fontOf(given: unknown): Font | undefined {
  // A font that pdf.js could not read is a sentence that says so.
  if (typeof given !== 'object' || given === null) return undefined;
  let font = known.get(given);
  if (!font) {
    font = read(given as GivenFont);
    known.set(given, font);
  }
  return font;
}

function read({ name, vertical, isType3Font, fontMatrix, bbox }: GivenFont): Font {
  // As the document writes them: pdf.js hands them on with seven digits.
  const matrix = Array.from(fontMatrix ?? UNITS, (value) => Number(value.toPrecision(7)));
  const unit = matrix[0] ?? USUAL_UNIT;
  const isDrawn = isType3Font && UNITS.some((value, index) => matrix[index] !== value);
  const height = (bbox?.[3] ?? 0) - (bbox?.[1] ?? 0);
  const drawnHeight = height > 0 ? height * (matrix[3] ?? USUAL_UNIT) : 1;
  return { name, vertical, unit, drawnHeight: isDrawn ? drawnHeight : undefined };
}
