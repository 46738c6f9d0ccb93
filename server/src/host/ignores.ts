/** Writes what someone has judged into `.gaojian.json`, keeping its comments and layout; reads and writes the baseline of old documents. */
import { readFile, writeFile } from 'node:fs/promises';
import { modify, parse, type Edit, type ParseError } from 'jsonc-parser';
import { say } from '../core/base';
import type { BaselineEntry } from '../core/checks';
import type { IgnoreEntry } from '../core/config';
import { systemReason } from './reasons';

/** The edits that add an entry to a configuration's text; undefined where that text is no valid JSON. */
export const addIgnore = (text: string, { rule, fingerprint, reason, file }: IgnoreEntry): Edit[] | undefined => {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entry = { rule, ...(file === null ? {} : { file }), fingerprint, reason };
  const has = 'ignore' in value && Array.isArray(value.ignore);
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return has ? modify(text, ['ignore', -1], entry, { isArrayInsertion: true, formattingOptions }) : modify(text, ['ignore'], [entry], { formattingOptions });
};

/** The edits that say something of one document in a configuration's text; undefined where that text is no valid JSON. */
export const addDocument = (text: string, file: string, fields: Readonly<Record<string, string | number>>): Edit[] | undefined => {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const documents: readonly unknown[] = 'documents' in value && Array.isArray(value.documents) ? value.documents : [];
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const at = documents.findIndex(d => typeof d === 'object' && d !== null && 'file' in d && d.file === file);
  const [[field, setting] = ['file', file], ...rest] = Object.entries(fields);
  if (at >= 0 && !rest.length) return modify(text, ['documents', at, field], setting, { formattingOptions });
  const entry = { file, ...fields };
  return 'documents' in value ? modify(text, ['documents', -1], entry, { isArrayInsertion: true, formattingOptions }) : modify(text, ['documents'], [entry], { formattingOptions });
};

/** Never throws: without a readable baseline everything is reported, and the reason is said. */
export const readBaseline = async (path: string): Promise<{ readonly entries: readonly BaselineEntry[]; readonly problem: string | null }> => {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    const findings: unknown = typeof value === 'object' && value !== null && 'findings' in value ? value.findings : undefined;
    if (!Array.isArray(findings)) return { entries: [], problem: say('基线文件 {0} 的内容不对', path) };
    return { entries: findings.filter(isEntry), problem: null };
  } catch (error) {
    return { entries: [], problem: say('无法读取基线文件 {0}：{1}', path, error instanceof SyntaxError ? say('不是有效的 JSON') : systemReason(error)) };
  }
};

const isEntry = (value: unknown): value is BaselineEntry => typeof value === 'object' && value !== null && 'rule' in value && typeof value.rule === 'string' && 'fingerprint' in value && typeof value.fingerprint === 'string';

/** One line a finding, sorted, so that two versions of it can be compared. */
export const writeBaseline = async (path: string, entries: readonly BaselineEntry[]): Promise<void> => {
  const lines = [...new Set(entries.map(({ rule, fingerprint }) => JSON.stringify({ rule, fingerprint })))].sort();
  await writeFile(path, `{ "version": 1, "findings": [\n${lines.map(l => `  ${l}`).join(',\n')}\n] }\n`);
};
