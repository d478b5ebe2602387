import { ReadingError } from '../error.ts';
import type { Archive } from './archive.ts';
import { LIMITS } from './limits.ts';
import { parseXml } from './xml.ts';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  name: string;
  /** Part of the archive. */
  path: string;
  hidden: boolean;
}

export interface Workbook {
  sheets: SheetEntry[];
  /** Days are counted from 1904, as Excel for Mac did. */
  is1904: boolean;
}

const PATH = 'xl/workbook.xml';

/** Whether an archive is a workbook. */
export const isWorkbook = (archive: Archive): boolean => archive.has(PATH);

/** The sheets of a workbook in their order. Links to other workbooks are never followed. */
export function readWorkbook(archive: Archive): Workbook {
  const targets = relationships(archive.text('xl/_rels/workbook.xml.rels') ?? '');
  const workbook: Workbook = { sheets: [], is1904: false };
  parseXml(archive.text(PATH) ?? '', {
    open: (name, attributes) => {
      if (name === 'workbookPr') workbook.is1904 = /^(?:1|true)$/u.test(attributes()['date1904'] ?? '');
      if (name !== 'sheet') return;
      const { name: title = '', id = '', state = 'visible' } = attributes();
      const path = targets.get(id);
      if (path && archive.has(path)) workbook.sheets.push({ name: title, path, hidden: state !== 'visible' });
    },
  });
  if (workbook.sheets.length === 0) throw new ReadingError('damaged');
  if (workbook.sheets.length > LIMITS.sheets) throw new ReadingError('too-large');
  return workbook;
}

/** Parts of the archive by relationship; targets outside of it are left out. */
function relationships(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  if (xml === '') return targets;
  parseXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id: id = '', Target: target = '', TargetMode: mode } = attributes();
      if (mode !== 'External') targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}
