/**
 * The parts of a zip, unpacked up to a bound. What its directory states is added up before anything is unpacked, and no part may
 * give more than was stated for it: a hundred kilobytes may stand for gigabytes, and a directory may lie.
 */
import { inflateRawSync } from 'node:zlib';
import { say } from '../core/base';
import { Refusal } from './refusal';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all wanted parts together. */
  readonly unpacked: number;
  /** Above this many bytes, no more than so many times the size of the zip. */
  readonly swelling: { readonly above: number; readonly times: number };
}

/** By name. Throws a `Refusal` where it would be too much, a plain error where it is no zip. */
export const unpack = (
  zip: Buffer,
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

const MB = 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Of its own header, before its content. */
  readonly at: number;
}

/** From the end backwards, as the format has it: the last record says where the directory lies. */
const directoryOf = (zip: Buffer, most: number): readonly Entry[] => {
  const end = zip.lastIndexOf(END_MARK);
  if (end < 0 || end + 22 > zip.length) throw new Error('no end of directory');
  const count = zip.readUInt16LE(end + 10);
  const size = zip.readUInt32LE(end + 12);
  if (count > most) throw new Refusal(say('压缩包里的文件过多（{0} 个），超过 {1} 个的上限', count, most));
  // Something may stand before the zip; then all places are meant from where it begins.
  const start = end - size;
  const shift = start - zip.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let at = start; entries.length < count;) {
    if (zip.readUInt32LE(at) !== ENTRY_MARK) throw new Error('no entry of the directory');
    const isEncrypted = (zip.readUInt16LE(at + 8) & 1) === 1;
    if (isEncrypted) throw new Refusal(say('文件加了密码，请去掉密码后再试'));
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    entries.push({
      name,
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42) + shift,
    });
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
};

const contentOf = (zip: Buffer, { method, packed, size, at }: Entry): Uint8Array => {
  if (zip.readUInt32LE(at) !== LOCAL_MARK) throw new Error('no header of the part');
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  if (start + packed > zip.length) throw new Error('the part is cut off');
  const content = zip.subarray(start, start + packed);
  if (method === 0 && packed === size) return content;
  if (method !== 8) throw new Error('packed in an unknown way');
  // The bound stops the unpacking itself; it may not be nought.
  const unpacked = inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
  if (unpacked.length !== size) throw new Error('not of the stated size');
  return unpacked;
};

const END_MARK = Buffer.from('PK\u0005\u0006', 'latin1');
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
