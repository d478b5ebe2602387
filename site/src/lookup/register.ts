import { createHash } from 'node:crypto';
import {
  compareNames,
  type Entry,
  type EntryKind,
  type Initial,
  initialOf,
  initials,
  Register,
} from '@tsumabiraka/register';
import { readPart } from '../load/cache.ts';
import { assessments } from './assessments.ts';

/** One list of what documents name, with its pages. */
export interface RegisterKind {
  kind: EntryKind;
  /** `systems`: part of the address, and name of the JSON file. */
  slug: string;
  title: string;
  /** What the list is, in a sentence. */
  about: string;
}

export const kinds: readonly RegisterKind[] = [
  {
    kind: 'system',
    slug: 'systems',
    title: 'システム',
    about: '特定個人情報ファイルを扱うために使われているシステムです。',
  },
  { kind: 'entrustee', slug: 'entrustees', title: '委託先', about: '自治体から仕事をまかされている会社や団体です。' },
  {
    kind: 'recipient',
    slug: 'recipients',
    title: '提供先・移転先',
    about: '特定個人情報を渡す相手です。ほかの機関に渡すことを提供、同じ機関のほかの部署に渡すことを移転といいます。',
  },
  { kind: 'record', slug: 'records', title: '記録項目', about: '特定個人情報ファイルに記録されている項目です。' },
  { kind: 'law', slug: 'laws', title: '法令の根拠', about: '番号法の条と別表の項のうち、評価書が挙げているものです。' },
];

export interface NamedEntry extends Entry {
  /** Anchor, and address of a page of its own: the same in every build. */
  id: string;
  /** Page that lists it, with its anchor. */
  place: string;
  /** Page of its own, where it is named too often for the list. */
  page?: string;
}

/** A page of a list. */
interface RegisterPart {
  /** Below the page of the kind: '' or `ka` or `ka/2`. */
  path: string;
  page: string;
  /** カ行; undefined where the list has one page only. */
  heading?: string;
  sections: readonly { initial: Initial; entries: readonly NamedEntry[] }[];
}

export interface RegisterList extends RegisterKind {
  entries: readonly NamedEntry[];
  parts: readonly RegisterPart[];
}

/** Entries on one page: short enough for an old phone. */
const PART_SIZE = 200;
/** Assessments told at an entry of a list; more stand on a page of its own. */
export const SHOWN = 8;

const register = new Register();
for (const { digest } of assessments) register.addMentions(readPart(digest, 'mentions'));

function list(kind: RegisterKind): RegisterList {
  const root = `/${kind.slug}/`;
  const raw = register.entries(kind.kind).sort((a, b) => compareNames(a.key, b.key));
  const isSplit = raw.length > PART_SIZE;
  const rows = Map.groupBy(raw, (entry) => headingOf(entry).id);
  const headings = new Map(raw.map((entry) => [headingOf(entry).id, headingOf(entry)]));
  const chunks = [...headings.values()].flatMap((initial) => {
    const own = rows.get(initial.id) ?? [];
    const count = isSplit ? Math.ceil(own.length / PART_SIZE) : Math.min(own.length, 1);
    const size = Math.ceil(own.length / count);
    return Array.from({ length: count }, (_, index) => {
      const path = isSplit ? [initial.id, ...(index > 0 ? [index + 1] : [])].join('/') : '';
      const page = path ? `${root}${path}/` : root;
      const entries = own.slice(index * size, (index + 1) * size).map((entry) => named(entry, root, page));
      return { path, page, heading: count > 1 ? `${initial.label}その${index + 1}` : initial.label, initial, entries };
    });
  });
  const parts = isSplit
    ? chunks.map(({ path, page, heading, ...section }) => ({ path, page, heading, sections: [section] }))
    : [{ path: '', page: root, sections: chunks }];
  return { ...kind, entries: chunks.flatMap(({ entries }) => entries), parts };
}

const rowsOfKana = new Map(initials.map((initial) => [initial.id, initial]));

/** Names stand under the letter they begin with, provisions under their law or table. */
function headingOf({ kind, key, name }: Entry): Initial {
  const id = initialOf(key);
  if (kind !== 'law') return rowsOfKana.get(id) ?? { id, label: id };
  const [law = '', second = ''] = name.split(' ');
  const label = second.startsWith('別表') ? `${law} ${second}` : law;
  return { id: idOf(label), label };
}

const idOf = (key: string): string => `n${createHash('sha256').update(key).digest('hex').slice(0, 10)}`;

function named(entry: Entry, root: string, page: string): NamedEntry {
  const id = idOf(entry.key);
  const own = entry.assessments > SHOWN ? { page: `${root}all/${id}/` } : {};
  return { ...entry, id, place: `${page}#${id}`, ...own };
}

/** What all documents name, by kind, in reading order. Gathered once a build; no page looks through the documents. */
export const registers: readonly RegisterList[] = kinds.map(list);

/** @throws where there is no such list */
export function registerOf(slug: string | undefined): RegisterList {
  const found = registers.find((each) => each.slug === slug);
  if (!found) throw new Error(`一覧 ${slug} はありません。`);
  return found;
}

/** The entries that most assessments name; one that a single assessment names is not among them. */
export function mostNamed({ entries }: RegisterList, count: number): readonly NamedEntry[] {
  return entries
    .filter(({ assessments: naming }) => naming > 1)
    .toSorted((a, b) => b.assessments - a.assessments || b.mentions.length - a.mentions.length)
    .slice(0, count);
}
