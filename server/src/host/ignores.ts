/** What someone has judged, as edits of `.gaojian.json` that keep its comments and layout; the baseline of old documents, read and as text. */
import {
  applyEdits,
  modify,
  parse,
  parseTree,
  type Edit,
  type FormattingOptions,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { say } from '../core/base';
import type { BaselineEntry } from '../core/checks';
import type { IgnoreEntry } from '../core/config';
import type { Files } from '../ports';
import { BASELINE_BYTES } from './reader';

/** The edits that add an entry to a configuration's text; undefined where that text is not written as it should be. */
export const addIgnore = (text: string, { rule, fingerprint, reason, file }: IgnoreEntry): Edit[] | undefined => {
  const entry = { rule, ...(file === null ? {} : { file }), fingerprint, reason };
  return append(text, 'ignore', entry);
};

/** The edits that take an entry out again, wherever it stands in the list that counts; none where it is not there. */
export const dropIgnore = (
  text: string,
  { rule, fingerprint, file }: Omit<IgnoreEntry, 'reason'>,
): Edit[] | undefined => {
  const value = objectOf(text);
  const all: readonly unknown[] = Array.isArray(value?.ignore) ? value.ignore : [];
  const at = all.findIndex(
    e =>
      typeof e === 'object' &&
      e !== null &&
      'rule' in e &&
      e.rule === rule &&
      'fingerprint' in e &&
      e.fingerprint === fingerprint &&
      ('file' in e ? e.file : null) === file,
  );
  return at < 0 || lists(text, 'ignore').length !== 1
    ? undefined
    : modify(text, ['ignore', at], undefined, { formattingOptions: layoutOf(text) });
};

/** The edits that say something of one document in a configuration's text; undefined where that text is not written as it should be. */
export const addDocument = (
  text: string,
  file: string,
  fields: Readonly<Record<string, string | number>>,
): Edit[] | undefined => {
  const value = objectOf(text);
  if (!value) return undefined;
  const documents: readonly unknown[] = Array.isArray(value.documents) ? value.documents : [];
  const at = documents.findIndex(d => typeof d === 'object' && d !== null && 'file' in d && d.file === file);
  const [[field, setting] = ['file', file], ...rest] = Object.entries(fields);
  // Of two lists the last counts, and what is found by its path is the first.
  if (at >= 0 && !rest.length && lists(text, 'documents').length === 1)
    return modify(text, ['documents', at, field], setting, { formattingOptions: layoutOf(text) });
  return append(text, 'documents', { file, ...fields });
};

/** At the end of the list that counts, which is made where there is none. */
const append = (text: string, key: string, entry: Readonly<Record<string, unknown>>): Edit[] | undefined => {
  const before = objectOf(text);
  if (!before || (key in before && !Array.isArray(before[key]))) return undefined;
  const all = lists(text, key);
  const last = all.at(-1);
  const formattingOptions = layoutOf(text);
  const insertion = { isArrayInsertion: true, formattingOptions };
  const edits =
    last === undefined
      ? modify(text, [key], [entry], { formattingOptions })
      : all.length === 1
        ? modify(text, [key, -1], entry, insertion)
        : modify(text.slice(last.offset, last.offset + last.length), [-1], entry, insertion).map(e => ({
            ...e,
            offset: e.offset + last.offset,
          }));
  const after = objectOf(applyEdits(text, edits));
  const known = (before[key] ?? []) as readonly unknown[];
  return JSON.stringify(after) === JSON.stringify({ ...before, [key]: [...known, entry] }) ? edits : undefined;
};

/** The values of a key at the top, in their order: more than one where it is written twice. */
const lists = (text: string, key: string): readonly Node[] =>
  (parseTree(text, [], JSONC)?.children ?? []).flatMap(({ children: [name, value] = [] }) =>
    name?.value === key && value ? [value] : [],
  );

const objectOf = (text: string): Readonly<Record<string, unknown>> | undefined => {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, JSONC);
  return errors.length || typeof value !== 'object' || value === null || Array.isArray(value)
    ? undefined
    : { ...value };
};

const JSONC = { allowTrailingComma: true };

const layoutOf = (text: string): FormattingOptions => ({
  insertSpaces: true,
  tabSize: 2,
  eol: text.includes('\r\n') ? '\r\n' : '\n',
});

/** Without a readable baseline everything is reported, and the reason is said. `inside`: the folder in which it must lie. */
export const readBaseline = async (
  path: string,
  { files, inside }: { readonly files: Files; readonly inside?: string },
): Promise<{ readonly entries: readonly BaselineEntry[]; readonly problem: string | null }> => {
  const read = await files.readJson(path, { bytes: BASELINE_BYTES, ...(inside === undefined ? {} : { inside }) });
  if ('reason' in read) return { entries: [], problem: say('无法读取基线文件 {0}：{1}', path, read.reason) };
  const value = parsed(read.text);
  if (value === undefined)
    return { entries: [], problem: say('无法读取基线文件 {0}：{1}', path, say('不是有效的 JSON')) };
  const findings: unknown =
    typeof value === 'object' && value !== null && 'findings' in value ? value.findings : undefined;
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

const isEntry = (value: unknown): value is BaselineEntry =>
  typeof value === 'object' &&
  value !== null &&
  'rule' in value &&
  typeof value.rule === 'string' &&
  'fingerprint' in value &&
  typeof value.fingerprint === 'string';

/** The text of a baseline: one line a finding, sorted, so that two versions of it can be compared. */
export const baselineText = (entries: readonly BaselineEntry[]): string => {
  const lines = [...new Set(entries.map(({ rule, fingerprint }) => JSON.stringify({ rule, fingerprint })))].sort();
  return `{ "version": 1, "findings": [\n${lines.map(l => `  ${l}`).join(',\n')}\n] }\n`;
};
