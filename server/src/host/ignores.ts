/** What someone has judged, as edits of `.gaojian.json` that keep its comments and layout; the baseline of old documents, read and as text. */
import { modify, parse, type Edit, type FormattingOptions, type ParseError } from 'jsonc-parser';
import { say } from '../core/base';
import type { BaselineEntry } from '../core/checks';
import type { IgnoreEntry } from '../core/config';
import type { Files } from '../ports';
import { BASELINE_BYTES } from './reader';

/** What a configuration's text holds; undefined where it is no object of JSON. */
const objectIn = (text: string): object | undefined => {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  return errors.length || typeof value !== 'object' || value === null || Array.isArray(value) ? undefined : value;
};

const layoutOf = (text: string): FormattingOptions => ({ insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' });

/** The edits that add an entry to a configuration's text; undefined where that text is no valid JSON. */
export const addIgnore = (text: string, { rule, fingerprint, reason, file }: IgnoreEntry): Edit[] | undefined => {
  const value = objectIn(text);
  if (!value) return undefined;
  const entry = { rule, ...(file === null ? {} : { file }), fingerprint, reason };
  const has = 'ignore' in value && Array.isArray(value.ignore);
  const formattingOptions = layoutOf(text);
  return has ? modify(text, ['ignore', -1], entry, { isArrayInsertion: true, formattingOptions }) : modify(text, ['ignore'], [entry], { formattingOptions });
};

/** The edits that say something of one document in a configuration's text; undefined where that text is no valid JSON. */
export const addDocument = (text: string, file: string, fields: Readonly<Record<string, string | number>>): Edit[] | undefined => {
  const value = objectIn(text);
  if (!value) return undefined;
  const documents: readonly unknown[] = 'documents' in value && Array.isArray(value.documents) ? value.documents : [];
  const formattingOptions = layoutOf(text);
  const at = documents.findIndex(d => typeof d === 'object' && d !== null && 'file' in d && d.file === file);
  const [[field, setting] = ['file', file], ...rest] = Object.entries(fields);
  if (at >= 0 && !rest.length) return modify(text, ['documents', at, field], setting, { formattingOptions });
  const entry = { file, ...fields };
  return 'documents' in value ? modify(text, ['documents', -1], entry, { isArrayInsertion: true, formattingOptions }) : modify(text, ['documents'], [entry], { formattingOptions });
};

/** Without a readable baseline everything is reported, and the reason is said. `inside`: the folder in which it must lie. */
export const readBaseline = async (path: string, { files, inside }: { readonly files: Files; readonly inside?: string }): Promise<{ readonly entries: readonly BaselineEntry[]; readonly problem: string | null }> => {
  const read = await files.readJson(path, { bytes: BASELINE_BYTES, ...(inside === undefined ? {} : { inside }) });
  if ('reason' in read) return { entries: [], problem: say('无法读取基线文件 {0}：{1}', path, read.reason) };
  const value = parsed(read.text);
  if (value === undefined) return { entries: [], problem: say('无法读取基线文件 {0}：{1}', path, say('不是有效的 JSON')) };
  const findings: unknown = typeof value === 'object' && value !== null && 'findings' in value ? value.findings : undefined;
  if (!Array.isArray(findings)) return { entries: [], problem: say('基线文件 {0} 的内容不对', path) };
  return { entries: findings.filter(isEntry), problem: null };
};

/** The engine's own message would quote the text. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isEntry = (value: unknown): value is BaselineEntry => typeof value === 'object' && value !== null && 'rule' in value && typeof value.rule === 'string' && 'fingerprint' in value && typeof value.fingerprint === 'string';

/** The text of a baseline: one line a finding, sorted, so that two versions of it can be compared. */
export const baselineText = (entries: readonly BaselineEntry[]): string => {
  const lines = [...new Set(entries.map(({ rule, fingerprint }) => JSON.stringify({ rule, fingerprint })))].sort();
  return `{ "version": 1, "findings": [\n${lines.map(l => `  ${l}`).join(',\n')}\n] }\n`;
};
