import { type Finding, type Problem, type Severity, UNPRINTABLE } from '@tsumabiraka/assessment';
import type { Node } from 'mdast';

/** Words of the file stand in messages; what they may hold must not reach a terminal. */
const unprintable = new RegExp(UNPRINTABLE.source, 'gu');

/** A place in a file, from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Start of a node, or of the file. */
export function placeOf(node: Node | undefined): Place {
  const start = node?.position?.start;
  return start ? { line: start.line, column: start.column } : { line: 1, column: 1 };
}

/** Collects the problems of one file. */
export class Report {
  readonly problems: Problem[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  add(severity: Severity, rule: string, place: Place, code: string, message: string, hint: string): void {
    const shown = message.replace(unprintable, '�');
    this.problems.push({ file: this.#file, ...place, code, rule, severity, message: shown, hint });
  }

  finding({ severity, rule, at, message, hint }: Finding, place: Place): void {
    this.add(severity, rule, place, at, message, hint);
  }

  error(rule: string, place: Place, code: string, message: string, hint: string): void {
    this.add('error', rule, place, code, message, hint);
  }
}
