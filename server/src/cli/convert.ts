/** `gaojian convert IN OUT`: a Word document as text or Markdown, a draft as a Word document in the format of official papers. */
import { extname } from 'node:path';
import { say } from '../core/base';
import { parseDocument } from '../core/document';
import { createSource } from '../core/text';
import { plainText, readDocx, writeDocx } from '../formats/docx';
import { diskFiles } from '../host/reader';
import { reasonOf } from '../host/refusal';
import { tell } from '../host/terminal';
import { diskOutputs } from '../host/writer';
import { draftBlocks } from '../reporters/draft';

const TEXTS: readonly string[] = ['.md', '.gw', '.gongwen', '.txt'];

/** 0 when it was written, 2 where it cannot be. */
export const convertCommand = async (from: string, to: string): Promise<number> => {
  const [source, target] = [extname(from).toLowerCase(), extname(to).toLowerCase()];
  const isImport = source === '.docx' && TEXTS.includes(target);
  if (!isImport && !(TEXTS.includes(source) && target === '.docx')) {
    tell(say('只能把 .docx 转成 .md、.gw 或 .txt，或者把 .md、.gw、.txt 转成 .docx'));
    return 2;
  }
  const made = isImport ? await imported(from, target === '.md') : await exported(from, source === '.md');
  if ('reason' in made) {
    tell(say('无法读取 {0}：{1}', from, made.reason));
    return 2;
  }
  const refusal = await diskOutputs.write(to, made.data, [from]);
  if (refusal) {
    tell(say('无法写入 {0}：{1}', to, refusal.reason));
    return 2;
  }
  for (const line of made.told) tell(line);
  return 0;
};

type Made = { readonly data: string | Uint8Array; readonly told: readonly string[] } | { readonly reason: string };

const imported = async (from: string, isMarkdown: boolean): Promise<Made> => {
  const raw = await diskFiles.readRaw(from);
  if (!('bytes' in raw)) return raw;
  try {
    const docx = readDocx(raw.bytes);
    const { leftOut } = docx.office.reading;
    return {
      data: plainText(docx, isMarkdown),
      told: leftOut.length ? [say('没有转出：{0}', leftOut.join('、'))] : [],
    };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
};

const exported = async (from: string, isMarkdown: boolean): Promise<Made> => {
  const read = await diskFiles.readReport(from);
  if (!('text' in read)) return read;
  return { data: writeDocx(draftBlocks(parseDocument(createSource(read.text)), isMarkdown)), told: [] };
};
