import { Inflate } from 'fflate';
import { ReadingError } from '../error.ts';
import { LIMITS } from './limits.ts';

/** A file of the archive, as its central directory says (PKWARE APPNOTE 4.3.12). */
interface Entry {
  method: number;
  packed: number;
  unpacked: number;
  /** Where its local header begins. */
  offset: number;
  encrypted: boolean;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
/** The comment behind the end of the directory has at most so many bytes. */
const LONGEST_COMMENT = 0xffff;
/** Of 32 bits: the size stands in a Zip64 field, which no workbook below 4 GB needs. */
const ZIP64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const CHUNK = 64 * 1024;

/** The parts of a workbook: read one by one, and only as far as the limits allow. Nothing else in the archive is touched. */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();
  #unpacked = 0;

  /** @throws ReadingError if the directory of the archive is damaged or names too much. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#readDirectory();
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /**
   * The text of a part; undefined if there is none.
   * @throws ReadingError if it is damaged, encrypted or larger than the limits, whatever size the directory claims.
   */
  text(name: string): string | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    if (entry.encrypted) throw new ReadingError('locked');
    if (entry.packed === ZIP64 || entry.unpacked > LIMITS.partBytes) throw new ReadingError('too-large');
    const data = this.#data(entry);
    const decoder = new TextDecoder();
    let text = '';
    const take = (chunk: Uint8Array) => {
      this.#unpacked += chunk.length;
      if (this.#unpacked > LIMITS.totalBytes) throw new ReadingError('too-large');
      text += decoder.decode(chunk, { stream: true });
    };
    if (entry.method === STORED) take(data);
    else if (entry.method === DEFLATED) inflate(data, take);
    else throw new ReadingError('damaged');
    return text + decoder.decode();
  }

  #data({ offset, packed }: Entry): Uint8Array {
    if (offset + 30 > this.#bytes.length || this.#view.getUint32(offset, true) !== LOCAL_SIGNATURE)
      throw new ReadingError('damaged');
    const start = offset + 30 + this.#view.getUint16(offset + 26, true) + this.#view.getUint16(offset + 28, true);
    if (start + packed > this.#bytes.length) throw new ReadingError('damaged');
    return this.#bytes.subarray(start, start + packed);
  }

  #readDirectory(): void {
    const end = this.#end();
    const count = this.#view.getUint16(end + 10, true);
    if (count > LIMITS.entries) throw new ReadingError('too-large');
    let at = this.#view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) {
      if (at + 46 > this.#bytes.length || this.#view.getUint32(at, true) !== ENTRY_SIGNATURE)
        throw new ReadingError('damaged');
      const nameLength = this.#view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + nameLength));
      this.#entries.set(name.replace(/^\//u, ''), {
        encrypted: (this.#view.getUint16(at + 8, true) & 1) === 1,
        method: this.#view.getUint16(at + 10, true),
        packed: this.#view.getUint32(at + 20, true),
        unpacked: this.#view.getUint32(at + 24, true),
        offset: this.#view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
    }
  }

  /** Where the end record of the directory stands. */
  #end(): number {
    const first = Math.max(0, this.#bytes.length - END_SIZE - LONGEST_COMMENT);
    for (let at = this.#bytes.length - END_SIZE; at >= first; at--) {
      if (this.#view.getUint32(at, true) === END_SIGNATURE) return at;
    }
    throw new ReadingError('damaged');
  }
}

/** Unpacks in pieces, so that what was claimed smaller than it is, is stopped where it passes the limit. */
function inflate(data: Uint8Array, take: (chunk: Uint8Array) => void): void {
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    const isBomb = size > LIMITS.ratioFrom && size > data.length * LIMITS.ratio;
    if (isBomb || size > LIMITS.partBytes) throw new ReadingError('too-large');
    take(chunk);
  });
  try {
    for (let at = 0; at < data.length; at += CHUNK) {
      stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
    }
  } catch (error) {
    throw error instanceof ReadingError ? error : new ReadingError('damaged', error);
  }
}
