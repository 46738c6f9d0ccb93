/** The one way to the text of a file on this disk: reports, configurations, glossaries and baselines. Nothing throws. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { say, toSay } from '../core/base';
import { readDocx } from '../formats/docx';
import type { FileStamp, Files, ReadLimits, UnreadableFile } from '../ports';
import { readBytes, tooLarge, type Bytes } from './bytes';
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
      refuseForeign(path);
      const decoded =
        extname(path).toLowerCase() === '.docx'
          ? { ...readDocx(read.bytes), encoding: 'docx' as const }
          : decode(read.bytes);
      return { file: path, ...decoded, stamp: stampOf(read) };
    }),
  readRaw: path =>
    attempt(path, async () => {
      const read = await readBytes(path, REPORT_LIMITS);
      return { file: path, bytes: read.bytes, stamp: stampOf(read) };
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

/** What other programs write and we do not read: named by its ending, with the way to convert it. */
const refuseForeign = (path: string): void => {
  const way = FOREIGN.find(([ending]) => ending.test(path))?.[1];
  if (way) throw new Refusal(say(way));
};

const FOREIGN = [
  [/\.(?:doc|dot|wps|wpt|rtf|docm|dotx)$/i, toSay('请用 Word 或 WPS 打开，另存为 .docx 后再试')],
  [/\.(?:xls|et|ett)$/i, toSay('请用 Excel 或 WPS 表格打开，另存为 .xlsx 后再试')],
  [/\.(?:pdf|ofd)$/i, toSay('版式文件不能直接读：请用 WPS 或 Word 打开转成 .docx，或把文字复制到 .txt 后再试')],
] as const;

/** Why a text that an editor holds is no report: the same bound as for a file. Undefined where it may be one. */
export const refusalOfText = (text: string): string | undefined => {
  const size = Buffer.byteLength(text);
  return size > REPORT_LIMITS.bytes ? tooLarge(size, REPORT_LIMITS.bytes).message : undefined;
};

const attempt = async <T>(file: string, read: () => Promise<T>): Promise<T | UnreadableFile> => {
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
