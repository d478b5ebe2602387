import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.d.ts';
import { asMatrix, type Matrix, multiply, type Point } from './matrix.ts';
import type { Box, Rule } from './page.ts';
import { filledShape, strokedRules, subpaths } from './paths.ts';

/** Operators of pdf.js that matter here (`OPS`). */
export interface Operators {
  save: number;
  restore: number;
  transform: number;
  constructPath: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
  setFillRGBColor: number;
  setStrokeRGBColor: number;
  setTextRenderingMode: number;
  stroke: number;
  closeStroke: number;
  fill: number;
  eoFill: number;
  fillStroke: number;
  eoFillStroke: number;
  closeFillStroke: number;
  closeEOFillStroke: number;
}

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

type PathArguments = [number, [ArrayLike<number> | null | undefined]];

/** Follows the operators of a page and collects axis-parallel rules and filled areas, in page coordinates. White ones are no marks. */
export function drawingOf(list: PDFOperatorList, ops: Operators, toPage: Matrix): Drawing {
  const drawing: Drawing = { rules: [], fills: [], hidesText: false };
  const paint = painter(ops, drawing);
  const stack: State[] = [];
  let state: State = { matrix: toPage, fill: '#000000', stroke: '#000000' };
  const handlers = new Map<number, (args: unknown[]) => State | undefined>();
  const on = (operator: number, handler: (args: unknown[]) => State | undefined) => handlers.set(operator, handler);
  const save = ([matrix]: unknown[]) => {
    stack.push(state);
    return matrix ? { ...state, matrix: multiply(state.matrix, asMatrix(matrix as number[])) } : state;
  };
  const restore = () => stack.pop();
  on(ops.save, () => save([]));
  on(ops.restore, restore);
  on(ops.paintFormXObjectBegin, save);
  on(ops.paintFormXObjectEnd, restore);
  on(ops.transform, (args) => ({ ...state, matrix: multiply(state.matrix, asMatrix(args as number[])) }));
  on(ops.setFillRGBColor, ([colour]) => ({ ...state, fill: String(colour) }));
  on(ops.setStrokeRGBColor, ([colour]) => ({ ...state, stroke: String(colour) }));
  on(ops.setTextRenderingMode, ([mode]) => {
    drawing.hidesText ||= mode === INVISIBLE;
    return state;
  });
  on(ops.constructPath, (args) => {
    paint(args as unknown as PathArguments, state);
    return state;
  });
  for (const [index, operator] of list.fnArray.entries()) {
    state = handlers.get(operator)?.(list.argsArray[index] ?? []) ?? state;
  }
  return drawing;
}

/** Adds what a path paints. */
function painter(ops: Operators, drawing: Drawing) {
  const stroking = new Set([ops.stroke, ops.closeStroke]);
  const filling = new Set([ops.fill, ops.eoFill]);
  for (const operators of [ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke]) {
    stroking.add(operators);
    filling.add(operators);
  }
  return ([how, [data]]: PathArguments, state: State) => {
    const strokes = stroking.has(how) && state.stroke !== WHITE;
    const fills = filling.has(how) && state.fill !== WHITE;
    if (!data || !(strokes || fills)) return;
    for (const points of subpaths(data, state.matrix)) {
      if (strokes) drawing.rules.push(...strokedRules(points));
      if (fills) addFilled(drawing, points);
    }
  };
}

function addFilled(drawing: Drawing, points: readonly Point[]): void {
  const { rules, area } = filledShape(points);
  drawing.rules.push(...rules);
  if (area) drawing.fills.push(area);
}
