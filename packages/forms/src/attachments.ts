import data from '../data/attachments.json' with { type: 'json' };
import type { FormName, FormNode, Repeat } from './types.ts';

/** Sheets that bodies insert into a form which does not ask for them, by code. */
export function attachmentsOf(name: FormName): ReadonlyMap<string, FormNode> {
  const own = data.filter((sheet) => sheet.forms.includes(name));
  return new Map(own.map((sheet) => [sheet.code, attachmentNode(sheet)]));
}

/** Code of the section that a sheet stands behind. */
export function sectionBefore(code: string): string | undefined {
  return data.find((sheet) => sheet.code === code)?.after;
}

function attachmentNode(sheet: (typeof data)[number]): FormNode {
  return {
    code: sheet.code,
    section: sheet.code.split('-')[0] ?? sheet.code,
    label: sheet.label,
    heading: sheet.heading,
    kind: sheet.kind as FormNode['kind'],
    options: [],
    printedOptions: true,
    major: false,
    repeat: (sheet.repeat as Repeat | undefined) ?? null,
    perFile: false,
    ...(sheet.parent ? { parent: sheet.parent } : {}),
    children: sheet.children,
    sameAs: sheet.sameAs as FormNode['sameAs'],
    relatedTo: {},
    confidence: 'seen',
    seenIn: [],
    seenElsewhere: [],
    note: sheet.note,
  };
}
