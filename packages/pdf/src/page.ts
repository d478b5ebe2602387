/**
 * What stands on a page. All coordinates are points (1/72 inch) from the top left corner of the page as it is read:
 * a page that is turned, or whose text is, has been turned back.
 */

/** A run of characters that the document draws at one go. */
export interface TextRun {
  text: string;
  /** Left edge. */
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** Size of the font. */
  size: number;
  /** Name of the font within the page, to tell headings from text. */
  font: string;
  /** Characters stand below each other, or the run is turned against the page. */
  upright: boolean;
  /** It does not show, for it stands outside of this box, which its cell is cut to. */
  cutTo?: Box;
}

/** A ruled line, horizontal (`y1 === y2`) or vertical (`x1 === x2`); thin filled rectangles are lines too. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What was found about a page beyond its text; each changes how far the text can be trusted. */
export type PageTrait =
  /** Not one character: a scan or an empty page. */
  | 'no-text'
  /** Text that is not painted: a scan that a program has read. */
  | 'hidden-text'
  /** Characters that the font does not map to Unicode, or private ones. */
  | 'unmapped'
  /** More text in columns from top to bottom than in lines. */
  | 'vertical'
  /** The page or its text was turned, and turned back here. */
  | 'turned'
  /** Could not be read to its end. */
  | 'damaged';

export interface Page {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  /** Quarter turns that the page as it is shown was turned back by, because its text lies on its side: its coordinates are those of the page turned. */
  turn: 0 | 1 | 2 | 3;
  runs: readonly TextRun[];
  /** Rules that are drawn. */
  rules: readonly Rule[];
  /** Coloured areas larger than a rule. */
  fills: readonly Box[];
  traits: readonly PageTrait[];
}
