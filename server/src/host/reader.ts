/** The one way to the text of a file on this disk: reports, configurations, glossaries and baselines. Nothing throws. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { say } from '../core/base';
import type { FileStamp, Files, ReadLimits, TextFile, UnreadableFile } from '../ports';
import { readBytes, tooLarge, type Bytes } from './bytes';
import { docxText } from './docx';
import { decode, decodeUtf8 } from './encodings';
import { nestsTooDeep } from './nesting';
import { Refusal, unreadable } from './refusal';

const MB = 1024 * 1024;

/** Bytes above this are not a report; the largest yearbook text is a few MB. */
const REPORT_LIMITS: ReadLimits = { bytes: 32 * MB, time: 20_000 };
/** Thousands of settings fit into it. */
const JSON_LIMITS: ReadLimits = { bytes: 2 * MB, time: 10_000 };
/** What a machine has written: a line a finding. */
export const BASELINE_BYTES = 16 * MB;

export const diskFiles: Files = {
  readReport: path =>
    attempt(path, async () => {
      const read = await readBytes(path, REPORT_LIMITS);
      const decoded =
        extname(path).toLowerCase() === '.docx'
          ? { text: await docxText(read.bytes), encoding: 'docx' as const }
          : decode(read.bytes);
      return { file: path, ...decoded, stamp: stampOf(read) };
    }),
  readJson: (path, limits) =>
    attempt(path, async () => {
      const read = await readBytes(path, { ...JSON_LIMITS, ...limits });
      const decoded = decodeUtf8(read.bytes);
      if (nestsTooDeep(decoded.text)) throw new Refusal(say('括号一层套一层，套得过深，请检查括号是否配对'));
      return { file: path, ...decoded, stamp: stampOf(read) };
    }),
  stampOf: async path => {
    try {
      return stampOf(await readBytes(path, REPORT_LIMITS));
    } catch {
      return undefined;
    }
  },
};

/** Why a text that an editor holds is no report: the same bound as for a file. Undefined where it may be one. */
export const refusalOfText = (text: string): string | undefined => {
  const size = Buffer.byteLength(text);
  return size > REPORT_LIMITS.bytes ? tooLarge(size, REPORT_LIMITS.bytes).message : undefined;
};

const attempt = async (file: string, read: () => Promise<TextFile>): Promise<TextFile | UnreadableFile> => {
  try {
    return await read();
  } catch (error) {
    return unreadable(file, error);
  }
};

const stampOf = ({ bytes, modified }: Bytes): FileStamp => ({
  size: bytes.length,
  modified,
  digest: createHash('sha256').update(bytes).digest('hex'),
});
