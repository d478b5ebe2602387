import { asMatrix, type Matrix, multiply, type Point } from './matrix.ts';
import type { Box, Rule } from './page.ts';
import { filledShape, strokedRules, subpaths } from './paths.ts';
import { OPERATORS as ops } from './port/operators.ts';
import { follow, type Handler, type Operands, PATH, type PackedOperators } from './port/packed.ts';

/** What the operators of a page paint besides text. */
export interface Drawing {
  rules: Rule[];
  fills: Box[];
  /** Some text is not painted (rendering mode 3). */
  hidesText: boolean;
}

const WHITE = '#ffffff';
const INVISIBLE = 3;

interface State {
  matrix: Matrix;
  fill: string;
  stroke: string;
}

/** Follows the operators of a page and collects axis-parallel rules and filled areas, in page coordinates. White ones are no marks. */
export function drawingOf(list: readonly PackedOperators[], toPage: Matrix): Drawing {
  const drawing: Drawing = { rules: [], fills: [], hidesText: false };
  const stack: State[] = [];
  let state: State = { matrix: toPage, fill: '#000000', stroke: '#000000' };
  const handlers: Handler[] = [];
  const moved = (matrix: Operands): State => ({ ...state, matrix: multiply(state.matrix, asMatrix(matrix.from(0))) });
  const save = (matrix: Operands) => {
    stack.push(state);
    if (matrix.length > 0) state = moved(matrix);
  };
  const restore = () => {
    state = stack.pop() ?? state;
  };
  handlers[ops.save] = save;
  handlers[ops.restore] = restore;
  handlers[ops.paintFormXObjectBegin] = save;
  handlers[ops.paintFormXObjectEnd] = restore;
  handlers[ops.transform] = (matrix) => {
    state = moved(matrix);
  };
  handlers[ops.setFillRGBColor] = (colour) => {
    state = { ...state, fill: colour.text(0) };
  };
  handlers[ops.setStrokeRGBColor] = (colour) => {
    state = { ...state, stroke: colour.text(0) };
  };
  handlers[ops.setTextRenderingMode] = (mode) => {
    drawing.hidesText ||= mode.at(0) === INVISIBLE;
  };
  handlers[ops.constructPath] = (path) => paint(path, state, drawing);
  follow(list, handlers);
  return drawing;
}

const FILLS_AND_STROKES: readonly number[] = [
  ops.fillStroke,
  ops.eoFillStroke,
  ops.closeFillStroke,
  ops.closeEOFillStroke,
];
const STROKES = new Set<number>([ops.stroke, ops.closeStroke, ...FILLS_AND_STROKES]);
const FILLS = new Set<number>([ops.fill, ops.eoFill, ...FILLS_AND_STROKES]);

/** Adds what a path paints. */
function paint(path: Operands, state: State, drawing: Drawing): void {
  const how = path.at(PATH.how);
  const strokes = STROKES.has(how) && state.stroke !== WHITE;
  const fills = FILLS.has(how) && state.fill !== WHITE;
  if (!(strokes || fills)) return;
  for (const points of subpaths(path.from(PATH.path), state.matrix)) {
    if (strokes) drawing.rules.push(...strokedRules(points));
    if (fills) addFilled(drawing, points);
  }
}

function addFilled(drawing: Drawing, points: readonly Point[]): void {
  const { rules, area } = filledShape(points);
  drawing.rules.push(...rules);
  if (area) drawing.fills.push(area);
}
