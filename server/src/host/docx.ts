/**
 * The text of a Word document. Its parts are unpacked here, within bounds, and handed on in a zip that was packed anew:
 * what reads them unpacks whatever it is given, and builds a tree of it that takes forty times its size.
 */
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { say } from '../core/base';
import { Refusal } from './refusal';
import { unpack, type ZipLimits } from './zip';

export const docxText = async (bytes: Buffer): Promise<string> => {
  try {
    const parts = unpack(bytes, name => /\.(?:xml|rels)$/i.test(name), LIMITS);
    const tags = [...parts.values()].reduce((sum, part) => sum + countOf(part, '<'.charCodeAt(0)), 0);
    if (tags > MAX_TAGS)
      throw new Refusal(
        say('Word 文档的内容过于庞大（{0} 万个标记），请拆成几份或另存为文本文件', Math.ceil(tags / 10_000)),
      );
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 })),
    });
    return value.replace(/\n{2,}/g, '\n');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(say('不是有效的 Word 文档（.docx），或文件已损坏'));
  }
};

/** A thousand pages are some twenty megabytes, most of it layout, and packed to a tenth or a thirtieth. */
const LIMITS: ZipLimits = {
  entries: 20_000,
  unpacked: 32 * 1024 * 1024,
  swelling: { above: 4 * 1024 * 1024, times: 100 },
};
/** Each becomes several objects. */
const MAX_TAGS = 500_000;

const countOf = (bytes: Uint8Array, byte: number): number => {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count++;
  return count;
};
