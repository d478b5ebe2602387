import type { PublicAssessment } from '@tsumabiraka/assessment';
import { BYTE_ORDER_MARK, csv, itemTable } from '@tsumabiraka/tables';
import { page } from './page.ts';

/** The public assessment as a file of another format. */
export const exportFormats = {
  csv: (assessment: PublicAssessment) => BYTE_ORDER_MARK + csv([itemTable.columns, ...itemTable.rowsOf(assessment)]),
  json: (assessment: PublicAssessment) => `${JSON.stringify(assessment, undefined, 2)}\n`,
  html: page,
} as const;

export type ExportFormat = keyof typeof exportFormats;
