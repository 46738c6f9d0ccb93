/** What each command does: read, ask the core, report. */
import { dirname, relative, resolve, sep } from 'node:path';
import { say } from '../core/base';
import { CHECKS, matches, type CheckReport } from '../core/checks';
import { fileMatches, isWanted } from '../core/config';
import { createReportService, type ReportService } from '../core/service';
import { findConfig, type LoadedConfig } from '../host/config';
import { readReports } from '../host/files';
import { readBaseline, writeBaseline } from '../host/ignores';
import { toCsv, writeText, writeXlsx } from '../host/output';
import { tell, terminalText } from '../host/terminal';
import { createWords } from '../host/words';
import { addressesFrom, hrefFrom } from './addresses';
import { VERSION } from '../host/version';
import { figureRows, outlineDocuments, sloganRows } from '../reporters/contract';
import { checkJson } from '../reporters/findings';
import { checkHtml } from '../reporters/html';
import { inertCells, ledgerColumns, ledgerRows, plainCells } from '../reporters/ledger';
import { sarif } from '../reporters/sarif';
import { slogansText } from '../reporters/slogans';
import { checkText, figuresText, outlineText } from '../reporters/text';

export interface OutputFlags {
  readonly format: string;
  readonly out?: string;
}

export interface CheckFlags extends OutputFlags {
  readonly failOn: 'error' | 'warning' | 'info' | 'never';
  readonly rule?: string[];
  readonly withoutRule?: string[];
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

const OK = 0;
const FOUND = 1;
const WRONG = 2;

export const outlineCommand = async (paths: readonly string[], { format }: OutputFlags): Promise<number> =>
  withWorkspace(paths, false, async service => {
    const files = [...service.workspace.files.values()];
    await writeText(format === 'json' ? json({ documents: files.flatMap(f => outlineDocuments(f.file, f.tree)) }) : terminalText(outlineText(files)), undefined);
    return OK;
  });

export const figuresCommand = async (paths: readonly string[], { format, out }: OutputFlags): Promise<number> => {
  if (format === 'xlsx' && !out) return complain(say('输出 xlsx 时请用 --out 指定文件'));
  return withWorkspace(paths, true, async service => {
    const files = [...service.workspace.files.values()];
    if (format === 'json') await writeText(json({ figures: files.flatMap(f => figureRows(f.file, f.tree, f.reports)) }), out);
    else if (format === 'csv') await writeText(toCsv(ledgerColumns(), ledgerRows(files).map(inertCells)), out);
    else if (format === 'xlsx' && out) await writeXlsx(ledgerColumns(), ledgerRows(files).map(plainCells), out);
    else await writeText(terminalText(figuresText(files)), out);
    return OK;
  });
};

export const slogansCommand = async (paths: readonly string[], { format }: OutputFlags): Promise<number> =>
  withWorkspace(paths, false, async service => {
    const files = [...service.workspace.files.values()];
    await writeText(format === 'json' ? json({ slogans: files.flatMap(f => sloganRows(f.file, f.tree, f.reports)) }) : terminalText(slogansText(service.workspace)), undefined);
    return OK;
  });

export const checkCommand = async (paths: readonly string[], { format, out, failOn, rule, withoutRule, baseline, writeBaseline: newBaseline }: CheckFlags): Promise<number> => {
  const unknown = [...(rule ?? []), ...(withoutRule ?? [])].find(id => !CHECKS.some(c => matches(c, id)));
  if (unknown) return complain(say('没有规则“{0}”；现有规则：{1}', unknown, CHECKS.map(c => c.id).join('、')));
  return withWorkspace(paths, true, async (service, loaded) => {
    if (newBaseline) {
      const entries = [...service.workspace.files.keys()].flatMap(file => service.check(file).findings);
      await writeBaseline(newBaseline, entries);
      tell(say('已把现有的 {0} 处写入基线文件 {1}，以后只报新增的', entries.length, newBaseline));
      return OK;
    }
    const report = service.checkAll({ only: rule, without: withoutRule });
    for (const p of report.problems) tell(say('规则 {0} 运行出错，已跳过：{1}', p.rule, p.message));
    if (!rule && !withoutRule) for (const e of unusedIgnores(report, loaded, paths)) tell(`${loaded.path ?? ''}：${say('忽略项“{0}”（{1}）没有用到：原文已改或问题已消除，可以删去', e.fingerprint, e.rule)}`);
    const coverage = [...service.workspace.files.keys()].flatMap(f => service.coverageIn(f, report) ?? []);
    const { workspace } = service;
    if (format === 'json') await writeText(json(checkJson(workspace, report, coverage)), out);
    else if (format === 'sarif') await writeText(json(sarif(workspace, report, VERSION, addressesFrom(process.cwd()))), out);
    else if (format === 'html') await writeText(checkHtml(workspace, report, coverage, hrefFrom(out)), out);
    else await writeText(terminalText(checkText(workspace, report, coverage)), out);
    const levels = ['error', 'warning', 'info', 'hint'];
    return failOn !== 'never' && report.findings.some(f => levels.indexOf(f.severity) <= levels.indexOf(failOn)) ? FOUND : OK;
  }, baseline ?? null);
};

/** Of files that were not read nothing can be said; entries without a file need the whole workspace. */
const unusedIgnores = (report: CheckReport, { config, path }: LoadedConfig, paths: readonly string[]) => {
  const home = path === null ? '' : dirname(path);
  const everything = paths.some(p => home === resolve(p) || home.startsWith(resolve(p) + sep));
  return config.ignore.filter(e => !report.usedIgnores.has(e) && (everything || (e.file !== null && paths.some(p => fileMatches(resolve(p), e.file ?? '')))));
};

/** Reads the paths as one workspace; unreadable ones are named and make the exit code 2, the others are still done. */
const withWorkspace = async (paths: readonly string[], wantsWords: boolean, act: (service: ReportService, loaded: LoadedConfig) => Promise<number>, baselinePath: string | null = null): Promise<number> => {
  const { files: read, unreadable } = await readReports(paths);
  for (const u of unreadable) tell(say('无法读取 {0}：{1}', u.file, u.reason));
  const loaded = await findConfig(paths[0] ?? '.');
  const { config, path, problems } = loaded;
  // What the configuration leaves out of a folder is still read where it is named.
  const files = path === null ? read : read.filter(f => paths.includes(f.file) || isWanted(config, relative(dirname(path), resolve(f.file))));
  for (const p of problems) tell(`${path ?? ''}：${p}`);
  const known = baselinePath ?? (path !== null && config.baseline !== null ? resolve(dirname(path), config.baseline) : null);
  const baseline = known === null ? { entries: [], problem: null } : await readBaseline(known);
  if (baseline.problem) tell(baseline.problem);
  const words = createWords();
  try {
    const service = createReportService({ segmenter: words.segmenter }, { region: null, config, baseline: baseline.entries });
    service.update(files);
    if (wantsWords && files.length) {
      await words.prepare(files.flatMap(f => service.segmentable(f.file)));
      service.reread(files.map(f => f.file));
    }
    const code = await act(service, loaded);
    return unreadable.length ? WRONG : code;
  } finally {
    await words.dispose();
  }
};

/** JSON leaves signs behind ASCII as they are, also those that a terminal obeys; escaped they are the same value. */
const json = (value: unknown): string => JSON.stringify(value, null, 1).replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

const complain = (message: string): number => {
  tell(message);
  return WRONG;
};
