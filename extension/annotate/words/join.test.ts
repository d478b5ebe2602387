import { compileTerms } from '@tsumabiraka/text';
import { describe, expect, test } from 'vitest';
import { joinPieces, type Piece, pieceAt } from './join.ts';

const finder = compileTerms([
  { id: 'kojin', spellings: ['特定個人情報'] },
  { id: 'server', spellings: ['中間サーバー'] },
  { id: 'gyomu', spellings: ['事務の名称'] },
]);

/** Runs of a page at 9 pt: text, left, top. */
const page = (...runs: [string, number, number][]): Piece[] =>
  runs.map(([text, left, top]) => ({ text, left, top, size: 9 }));

function found(pieces: readonly Piece[]): string[] {
  const joined = joinPieces(pieces);
  return finder.find(joined.text, { closeGaps: true }).map(({ start, end }) => {
    const from = pieceAt(joined, start);
    const to = pieceAt(joined, end - 1);
    return `${from.piece}:${from.offset}-${to.piece}:${to.offset}`;
  });
}

describe('words over runs', () => {
  test('a word that the PDF cut into runs, with a radical in it', () => {
    expect(found(page(['1. 特定個', 39, 90], ['⼈', 77, 90], ['情報ファイル', 87, 90]))).toEqual(['0:3-2:1']);
  });
  test('a word over the end of a line, within its cell', () => {
    expect(found(page(['条例による特定個', 197, 100], ['人情報は以下', 197, 114]))).toEqual(['0:5-1:2']);
  });
  test('spaced letters', () => {
    expect(found(page(['中 間 サ ー バ ー', 39, 90]))).toEqual(['0:0-0:10']);
  });
});

describe('no word of two cells', () => {
  test('beside each other, with the wide space that PDF printers put between', () => {
    expect(found(page(['事務の', 39, 90], [' ', 66, 90], ['名称', 197, 90]))).toEqual([]);
  });
  test('a line that begins left of its cell is the next label', () => {
    expect(found(page(['こども医療費の事務の', 197, 90], ['名称', 39, 104]))).toEqual([]);
  });
  test('a column that begins right of where the line ended', () => {
    expect(found(page(['事務の', 39, 90], ['名称', 197, 104]))).toEqual([]);
  });
  test('far below', () => {
    expect(found(page(['事務の', 39, 90], ['名称', 39, 160]))).toEqual([]);
  });
});

test('a place stands in the piece that holds it', () => {
  const joined = joinPieces(page(['特定個', 39, 90], ['⼈', 66, 90]));
  expect(pieceAt(joined, 0)).toEqual({ piece: 0, offset: 0 });
  expect(pieceAt(joined, 3)).toEqual({ piece: 1, offset: 0 });
});
