import { type Agency, type Assessment, assessmentId, type ItemKey } from '@tsumabiraka/assessment';
import { type Choice, kindChoices, recordChoices } from './choices.ts';
import { findText } from './question.ts';

/** Where the reader came from: a file, or kinds and record items of it. The whole assessment where neither is given. */
export interface Place {
  file?: number | undefined;
  /** Ids of {@link Choice}s. */
  choices?: readonly string[] | undefined;
}

/** A 特定個人情報ファイル that can be asked for. */
export interface PrefilledFile {
  /** From 1. */
  number: number;
  /** As the document prints it; undefined where it does not. */
  name: string | undefined;
  kinds: readonly Choice[];
  records: readonly Choice[];
}

/** What a document and the file of its body give to a request. Nothing in it is about the reader. */
export interface Prefill {
  assessment: { id: string; number: string; title: string; published: string };
  agency: { id: string; name: string /** 宛先: 「越谷市長」. */; addressee: string };
  /** 事務の名称. */
  affair: string | undefined;
  /** 担当部署 and the item it stands in. */
  section: { name: string; from: ItemKey } | undefined;
  /** 個人番号の利用 法令上の根拠, as the document prints it. */
  legalBasis: { text: string; from: ItemKey } | undefined;
  /** Every file of the document. */
  files: readonly PrefilledFile[];
  /** Numbers of the files that the reader came for. */
  chosen: readonly number[];
  /** Ids of the choices that the reader came for. */
  preselected: readonly string[];
  desks: Agency['request']['desks'];
  /** 請求方法 as the document prints it. */
  method: Agency['request']['method'];
}

/** What can be filled in from the page being read. */
export function prefill(assessment: Assessment, agency: Agency, place: Place = {}): Prefill {
  const numbers = [...new Set(assessment.items.map((item) => item.file ?? 1))].sort((a, b) => a - b);
  const known = numbers.length > 0 ? numbers : [1];
  const names = fileNames(assessment);
  const section = findText(assessment, 'I-7-①');
  const files = known.map((number) => ({
    number,
    name: findText(assessment, 'II-1', number)?.text ?? names[number - 1],
    kinds: kindChoices(assessment, number),
    records: recordChoices(assessment, number),
  }));
  const ids = new Set(files.flatMap(choicesOf).map(({ id }) => id));
  return {
    assessment: {
      id: assessmentId(assessment),
      number: assessment.number,
      title: assessment.title,
      published: assessment.published,
    },
    agency: { id: assessment.agency, name: agency.name, addressee: agency.printedName },
    affair: findText(assessment, 'I-1-①')?.text,
    section: section && { name: section.text.split('\n').join('、'), from: section.from },
    legalBasis: findText(assessment, 'I-5-法令上の根拠'),
    files,
    chosen: place.file !== undefined && known.includes(place.file) ? [place.file] : known,
    preselected: (place.choices ?? []).filter((id) => ids.has(id)),
    desks: agency.request.desks,
    method: agency.request.method,
  };
}

/** Every choice of a file: kinds, groups of record items, and the items of the groups. */
function choicesOf(file: PrefilledFile): Choice[] {
  return [...file.kinds, ...file.records.flatMap((group) => [group, ...group.items])];
}

/** Names in I-3, one a line, without their numbers: 「(1) 予防接種関係情報ファイル」. 様式2 has no other place for them. */
function fileNames(assessment: Assessment): string[] {
  const lines = findText(assessment, 'I-3')?.text.split('\n') ?? [];
  return lines.map((line) => line.replace(/^\s*(?:[(（]?\d+[)）.．]|[①-⑳])\s*/u, '').trim()).filter(Boolean);
}
