/**
 * The parts of a zip, unpacked up to a bound, and a copy of it with some parts exchanged. What its directory states is added up
 * before anything is unpacked, and no part may give more than was stated for it: a hundred kilobytes may stand for gigabytes, and a
 * directory may lie. Parts that are not exchanged keep their packed bytes.
 */
import { deflateSync, Inflate } from 'fflate';
import { say } from '../core/base';
import { Refusal } from './refusal';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all wanted parts together. */
  readonly unpacked: number;
  /** Above this many bytes, no more than so many times the size of the zip. */
  readonly swelling: { readonly above: number; readonly times: number };
}

/** An office document of a thousand pages has some twenty megabytes of parts, most of it layout, packed to a tenth or a thirtieth. */
export const OFFICE_LIMITS: ZipLimits = {
  entries: 20_000,
  unpacked: 32 * 1024 * 1024,
  swelling: { above: 4 * 1024 * 1024, times: 100 },
};

/** By name, slashes forward. Throws a `Refusal` where it would be too much, a plain error where it is no zip. */
export const unpack = (
  zip: Uint8Array,
  wants: (name: string) => boolean,
  limits: ZipLimits,
): ReadonlyMap<string, Uint8Array> => {
  const entries = directoryOf(zip, limits.entries).filter(e => wants(e.name));
  const size = entries.reduce((sum, e) => sum + e.size, 0);
  if (size > limits.unpacked)
    throw new Refusal(
      say('压缩包展开后过大（{0} MB），超过 {1} MB 的上限', Math.ceil(size / MB), limits.unpacked / MB),
    );
  if (size > limits.swelling.above && size > limits.swelling.times * zip.length)
    throw new Refusal(
      say(
        '压缩包展开后是原来的 {0} 倍（{1} MB），不像是正常的文档',
        Math.round(size / zip.length),
        Math.ceil(size / MB),
      ),
    );
  return new Map(entries.map(e => [e.name, contentOf(zip, e)]));
};

/** A copy with these parts exchanged or added; every other part keeps its bytes, its place and its packing. */
export const repack = (zip: Uint8Array, changed: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const entries = directoryOf(zip, OFFICE_LIMITS.entries);
  const names = new Set(entries.map(e => e.name));
  return written([
    ...entries.map(e => {
      const content = changed.get(e.name);
      return content ? packed(e.name, content) : { ...e, content: packedOf(zip, e) };
    }),
    ...[...changed].filter(([name]) => !names.has(name)).map(([name, content]) => packed(name, content)),
  ]);
};

const MB = 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Of its own header, before its content. */
  readonly at: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** From the end backwards, as the format has it: the last record says where the directory lies. */
const directoryOf = (zip: Uint8Array, most: number): readonly Entry[] => {
  const view = viewOf(zip);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  if (count > most) throw new Refusal(say('压缩包里的文件过多（{0} 个），超过 {1} 个的上限', count, most));
  // Something may stand before the zip; then all places are meant from where it begins.
  const start = end - size;
  const shift = start - view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let at = start; entries.length < count;) {
    if (view.getUint32(at, true) !== ENTRY_MARK) throw new Error('no entry of the directory');
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (isEncrypted) throw new Refusal(say('文件加了密码，请去掉密码后再试'));
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(zip.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true) + shift,
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

const endOf = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === END_MARK) return at;
  throw new Error('no end of directory');
};

const packedOf = (zip: Uint8Array, { packed: length, at }: Entry): Uint8Array => {
  const view = viewOf(zip);
  if (view.getUint32(at, true) !== LOCAL_MARK) throw new Error('no header of the part');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + length > zip.length) throw new Error('the part is cut off');
  return zip.subarray(start, start + length);
};

/** So much is unpacked at a time: a part that lies about its size is left before it has given much more. */
const STEP = 16 * 1024;

const contentOf = (zip: Uint8Array, entry: Entry): Uint8Array => {
  const content = packedOf(zip, entry);
  if (entry.method === 0 && entry.packed === entry.size) return content;
  if (entry.method !== 8) throw new Error('packed in an unknown way');
  const unpacked = new Uint8Array(entry.size);
  let length = 0;
  const inflate = new Inflate(piece => {
    if (length + piece.length > entry.size) throw new Error('more than the stated size');
    unpacked.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < content.length; at += STEP)
    inflate.push(content.subarray(at, at + STEP), at + STEP >= content.length);
  if (length !== entry.size) throw new Error('not of the stated size');
  return unpacked;
};

interface Packed {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly content: Uint8Array;
}

const packed = (name: string, content: Uint8Array): Packed => ({
  name,
  method: 8,
  crc: crcOf(content),
  size: content.length,
  content: deflateSync(content),
});

const written = (parts: readonly Packed[]): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const name = new TextEncoder().encode(part.name);
    const local = header(LOCAL_MARK, 30, part, name.length, 4);
    const entry = header(ENTRY_MARK, 46, part, name.length, 6);
    viewOf(entry).setUint16(4, 20, true);
    viewOf(entry).setUint32(42, at, true);
    pieces.push(local, name, part.content);
    directory.push(entry, name);
    at += local.length + name.length + part.content.length;
  }
  const size = directory.reduce((sum, d) => sum + d.length, 0);
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, END_MARK, true);
  view.setUint16(8, parts.length, true);
  view.setUint16(10, parts.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return joined([...pieces, ...directory, end]);
};

/** The fields that both headers share begin at `fields`. Names are UTF-8; the time is the first that a zip knows. */
const header = (mark: number, length: number, part: Packed, nameLength: number, fields: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  const view = viewOf(bytes);
  view.setUint32(0, mark, true);
  view.setUint16(fields, 20, true);
  view.setUint16(fields + 2, 0x800, true);
  view.setUint16(fields + 4, part.method, true);
  view.setUint16(fields + 8, 0x21, true);
  view.setUint32(fields + 10, part.crc, true);
  view.setUint32(fields + 14, part.content.length, true);
  view.setUint32(fields + 18, part.size, true);
  view.setUint16(fields + 22, nameLength, true);
  return bytes;
};

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(pieces.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

/** CRC-32 as zip has it. */
const crcOf = (bytes: Uint8Array): number => {
  let crc = -1;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
};

const crcTable = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
