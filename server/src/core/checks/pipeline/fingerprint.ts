/**
 * By what a finding is known again after edits: its rule and the normalised text of its places, never lines or offsets.
 * The clause around the finding's own place counts with it, so that one number in two clauses is two findings; of the
 * other places only their own text does. It stays when paragraphs come and go, and changes when a figure does.
 *
 * It is readable on purpose: who opens `.gaojian.json` sees what was judged.
 */
import { toViewOffset } from '../../text';
import type { Place, WorkspaceSnapshot } from '../../index';
import type { Finding } from '../define';

export interface FingerprintedFinding extends Finding {
  readonly fingerprint: string;
}

export const fingerprinted = (findings: readonly Finding[], workspace: WorkspaceSnapshot): FingerprintedFinding[] =>
  findings.map(f => ({ ...f, fingerprint: fingerprintOf(f, workspace) }));

const fingerprintOf = (finding: Finding, workspace: WorkspaceSnapshot): string => {
  const others = new Set(finding.related.map(r => shortened(normal(sliceOf(workspace, r)))));
  return [clauseOf(workspace, finding), ...[...others].sort()].join('|');
};

/** `粮食总产量39.4万吨`: from the last punctuation mark before the place to the next one behind it, within reason. */
const clauseOf = (workspace: WorkspaceSnapshot, place: Place): string => {
  const paragraph = paragraphOf(workspace, place);
  if (!paragraph) return shortened(normal(sliceOf(workspace, place)));
  const { view } = paragraph;
  const start = toViewOffset(view, place.span.start);
  const end = Math.max(start, toViewOffset(view, place.span.end));
  const left = view.text.slice(Math.max(0, start - CLAUSE), start).replace(/^.*[，。；：！？]/s, '');
  const right = view.text.slice(end, end + CLAUSE).replace(/[，。；：！？].*$/s, '');
  return normal(left) + shortened(normal(view.text.slice(start, end))) + normal(right);
};

const paragraphOf = (workspace: WorkspaceSnapshot, { file, span }: Place) => {
  const report = workspace.files
    .get(file)
    ?.tree.documents.find(d => d.span.start <= span.start && span.start < d.span.end);
  const paragraphs = report?.paragraphs ?? [];
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.span.start ?? Infinity) <= span.start) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low - 1];
};

const sliceOf = (workspace: WorkspaceSnapshot, { file, span }: Place): string =>
  workspace.files.get(file)?.tree.source.text.slice(span.start, span.end) ?? '';

/** Blanks gone, full-width digits and letters folded, so that reflowing a paragraph changes nothing. */
const normal = (text: string): string =>
  text
    .replace(/[\s\u3000]+/g, '')
    .replace(/[！-～]/g, c => (/[０-９Ａ-Ｚａ-ｚ．％＋]/.test(c) ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : c));

/** A place may be a whole paragraph: its two ends tell it. */
const shortened = (text: string): string =>
  text.length <= LONG ? text : `${text.slice(0, LONG / 2)}…${text.slice(-LONG / 2)}`;

const CLAUSE = 16;
const LONG = 32;
