/** A copy of a Word document with comments, written beside it and never onto it. */
import { say } from '../core/base';
import { annotateDocx, COMMENT_AUTHOR, type DocxComment } from '../formats/docx';
import type { Files, Outputs } from '../ports';
import { reasonOf } from './refusal';

export interface AnnotateJob {
  /** The document, as a path. */
  readonly source: string;
  readonly target: string;
  readonly comments: readonly DocxComment[];
  /** Of the text that the comments were made for: a document that has changed since is not annotated. */
  readonly digest: string | undefined;
  /** What must not be written onto, besides the document. */
  readonly inputs: readonly string[];
}

/** How many comments found their place, or why nothing was written. */
export const writeAnnotated = async (
  { source, target, comments, digest, inputs }: AnnotateJob,
  { files, outputs, now }: { readonly files: Files; readonly outputs: Outputs; readonly now: Date },
): Promise<{ readonly placed: number } | { readonly reason: string }> => {
  const raw = await files.readRaw(source);
  if (!('bytes' in raw)) return { reason: raw.reason };
  if (digest !== undefined && raw.stamp.digest !== digest) return { reason: say('文档在核对以后又改过了，请重新核对') };
  try {
    const author = { name: COMMENT_AUTHOR, initials: COMMENT_AUTHOR, date: `${now.toISOString().slice(0, 19)}Z` };
    const { bytes, placed } = annotateDocx(raw.bytes, comments, author);
    const refusal = await outputs.write(target, bytes, [source, ...inputs]);
    return refusal ?? { placed };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
};
