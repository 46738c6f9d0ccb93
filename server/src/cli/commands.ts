/** What each command does: read, ask the core, report. */
import { dirname, relative, resolve, sep } from 'node:path';
import { groupBy, say } from '../core/base';
import { CHECKS, matches, type CheckReport, type Limit } from '../core/checks';
import { fileMatches, isWanted, type IgnoreEntry } from '../core/config';
import { createReportService, type ReportService } from '../core/service';
import { writeDocx } from '../formats/docx';
import { findConfig, type LoadedConfig } from '../host/config';
import { writeAnnotated } from '../host/annotate';
import { FEW } from '../host/few';
import { readReports } from '../host/files';
import { baselineText, readBaseline } from '../host/ignores';
import { putText, toCsv, toXlsx, type Destination } from '../host/output';
import { diskFiles } from '../host/reader';
import { diskOutputs } from '../host/writer';
import { tell, terminalText } from '../host/terminal';
import { isWorkbook, readWorkbooks } from '../host/workbooks';
import { createWords } from '../host/words';
import type { TextFile, WriteRefusal } from '../ports';
import { addressesFrom, hrefFrom } from './addresses';
import { json } from './json';
import { VERSION } from '../host/version';
import { figureRows, outlineDocuments, sloganRows } from '../reporters/contract';
import { checkJson } from '../reporters/findings';
import { ledgerBook } from '../reporters/book';
import { findingComments } from '../reporters/comments';
import { checkHtml } from '../reporters/html';
import { inertCells, ledgerColumns, ledgerRows } from '../reporters/ledger';
import { opinionBlocks } from '../reporters/opinion';
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
  readonly annotate?: string;
}

const OK = 0;
const FOUND = 1;
const WRONG = 2;

export const outlineCommand = async (paths: readonly string[], { format }: OutputFlags): Promise<number> =>
  withWorkspace(paths, { wantsWords: false }, async ({ service, inputs }) => {
    const files = [...service.workspace.files.values()];
    return put(
      format === 'json'
        ? json({ documents: files.flatMap(f => outlineDocuments(f.file, f.tree)) })
        : terminalText(outlineText(files)),
      { out: undefined, inputs },
    );
  });

export const figuresCommand = async (paths: readonly string[], { format, out }: OutputFlags): Promise<number> => {
  if (format === 'xlsx' && !out) return complain(say('输出 xlsx 时请用 --out 指定文件'));
  return withWorkspace(paths, { wantsWords: true }, async ({ service, inputs }) => {
    const files = [...service.workspace.files.values()];
    const destination = { out, inputs };
    if (format === 'json')
      return put(json({ figures: files.flatMap(f => figureRows(f.file, f.tree, f.reports)) }), destination);
    if (format === 'csv') return put(toCsv(ledgerColumns(), ledgerRows(files).map(inertCells)), destination);
    if (format === 'xlsx' && out)
      return written(
        out,
        await diskOutputs.write(out, await toXlsx(ledgerBook(service.workspace, service.checkAll())), inputs),
      );
    return put(terminalText(figuresText(files)), destination);
  });
};

export const slogansCommand = async (paths: readonly string[], { format }: OutputFlags): Promise<number> =>
  withWorkspace(paths, { wantsWords: false }, async ({ service, inputs }) => {
    const files = [...service.workspace.files.values()];
    return put(
      format === 'json'
        ? json({ slogans: files.flatMap(f => sloganRows(f.file, f.tree, f.reports)) })
        : terminalText(slogansText(service.workspace)),
      { out: undefined, inputs },
    );
  });

export const checkCommand = async (
  paths: readonly string[],
  { format, out, failOn, rule, withoutRule, baseline, writeBaseline, annotate }: CheckFlags,
): Promise<number> => {
  if (format === 'docx' && !out) return complain(say('输出 docx 时请用 --out 指定文件'));
  const unknown = [...(rule ?? []), ...(withoutRule ?? [])].find(id => !CHECKS.some(c => matches(c, id)));
  if (unknown) return complain(say('没有规则“{0}”；现有规则：{1}', unknown, CHECKS.map(c => c.id).join('、')));
  return withWorkspace(
    paths,
    { wantsWords: true, ...(baseline === undefined ? {} : { baseline }) },
    async ({ service, loaded, read, inputs, baselineInUse }) => {
      if (writeBaseline) {
        const entries = [...service.workspace.files.keys()].flatMap(file => service.check(file).findings);
        // The old baseline may be renewed: it is the one file that is read and meant to be replaced.
        const code = written(writeBaseline, await diskOutputs.write(writeBaseline, baselineText(entries), inputs));
        if (code === OK) tell(say('已把现有的 {0} 处写入基线文件 {1}，以后只报新增的', entries.length, writeBaseline));
        return code;
      }
      const report = service.checkAll({ only: rule, without: withoutRule });
      for (const p of report.problems) tell(say('规则 {0} 运行出错，已跳过：{1}', p.rule, p.message));
      for (const line of limitLines(report.limits)) tell(line);
      if (!rule && !withoutRule) tellUnused(unusedIgnores(report, loaded, paths), loaded);
      const coverage = [...service.workspace.files.keys()].flatMap(f => service.coverageIn(f, report) ?? []);
      const { workspace } = service;
      const destination = { out, inputs: [...inputs, ...baselineInUse] };
      const code =
        format === 'docx' && out
          ? written(
              out,
              await diskOutputs.write(out, writeDocx(opinionBlocks(workspace, report, coverage)), destination.inputs),
            )
          : await put(
              format === 'json'
                ? json(checkJson(workspace, report, coverage))
                : format === 'sarif'
                  ? json(sarif(workspace, report, VERSION, addressesFrom(process.cwd())))
                  : format === 'html'
                    ? checkHtml(workspace, report, coverage, hrefFrom(out))
                    : terminalText(checkText(workspace, report, coverage)),
              destination,
            );
      if (code !== OK) return code;
      if (annotate !== undefined) {
        const noted = await annotated({ service, read, inputs }, report, annotate);
        if (noted !== OK) return noted;
      }
      const levels = ['error', 'warning', 'info', 'hint'];
      return failOn !== 'never' && report.findings.some(f => levels.indexOf(f.severity) <= levels.indexOf(failOn))
        ? FOUND
        : OK;
    },
  );
};

/** The one Word document of the workspace, with a comment at each finding, as a copy. */
const annotated = async (
  { service, read, inputs }: Pick<Read, 'service' | 'read' | 'inputs'>,
  report: CheckReport,
  target: string,
): Promise<number> => {
  const [document, ...others] = read.filter(f => f.encoding === 'docx');
  if (!document) return complain(say('没有可以写批注的 Word 文档（.docx）'));
  if (others.length) return complain(say('一次只能给一份 Word 文档写批注，这里有 {0} 份', others.length + 1));
  if (!/\.docx$/i.test(target)) return complain(say('批注要写进 .docx 文件，不能是 {0}', target));
  const done = await writeAnnotated(
    {
      source: document.file,
      target,
      comments: findingComments(service.workspace, report.findings, document.file),
      digest: document.stamp.digest,
      inputs,
    },
    { files: diskFiles, outputs: diskOutputs, now: new Date() },
  );
  if ('reason' in done) return complain(say('无法写入 {0}：{1}', target, done.reason));
  tell(say('已把 {0} 条批注写进 {1}', done.placed, target));
  return OK;
};

/** Of files that were not read nothing can be said; entries without a file need the whole workspace. */
const unusedIgnores = (
  report: CheckReport,
  { config, path }: LoadedConfig,
  paths: readonly string[],
): readonly IgnoreEntry[] => {
  const home = path === null ? '' : dirname(path);
  const everything = paths.some(p => home === resolve(p) || home.startsWith(resolve(p) + sep));
  return config.ignore.filter(
    e =>
      !report.usedIgnores.has(e) &&
      (everything || (e.file !== null && paths.some(p => fileMatches(resolve(p), e.file ?? '')))),
  );
};

const tellUnused = (unused: readonly IgnoreEntry[], { path }: LoadedConfig): void => {
  for (const e of unused.slice(0, FEW))
    tell(`${path ?? ''}：${say('忽略项“{0}”（{1}）没有用到：原文已改或问题已消除，可以删去', e.fingerprint, e.rule)}`);
  if (unused.length > FEW) tell(`${path ?? ''}：${say('另有 {0} 个忽略项没有用到', unused.length - FEW)}`);
};

interface WorkspaceOptions {
  readonly wantsWords: boolean;
  /** Named on the command line: what cannot be read then is an error, for a gate must not judge by another rule than it was told. */
  readonly baseline?: string;
}

interface Read {
  readonly service: ReportService;
  readonly loaded: LoadedConfig;
  readonly read: readonly TextFile[];
  /** Every file that was read for it, or was to be read, but for the baseline. */
  readonly inputs: readonly string[];
  readonly baselineInUse: readonly string[];
}

/** Reads the paths as one workspace; unreadable ones are named and make the exit code 2, the others are still done. */
const withWorkspace = async (
  paths: readonly string[],
  { wantsWords, baseline: named }: WorkspaceOptions,
  act: (read: Read) => Promise<number>,
): Promise<number> => {
  const given = named === undefined ? undefined : await readBaseline(named, { files: diskFiles });
  if (given?.problem) return complain(given.problem);
  const { files: read, unreadable: unread } = await readReports(
    paths.filter(p => !isWorkbook(p)),
    diskFiles,
  );
  const ledgers = wantsWords ? await readWorkbooks(paths, diskFiles) : { workbooks: [], unreadable: [] };
  const unreadable = [...unread, ...ledgers.unreadable];
  for (const u of unreadable) tell(say('无法读取 {0}：{1}', u.file, u.reason));
  // Nobody has said that the folder may be trusted.
  const loaded = await findConfig(paths[0] ?? '.', { files: diskFiles, isTrusted: false });
  const { config, path, problems } = loaded;
  // What the configuration leaves out of a folder is still read where it is named.
  const files =
    path === null
      ? read
      : read.filter(f => paths.includes(f.file) || isWanted(config, relative(dirname(path), resolve(f.file))));
  for (const p of problems) tell(`${path ?? ''}：${p}`);
  const own = path === null || config.baseline === null ? undefined : resolve(dirname(path), config.baseline);
  const baseline =
    given ??
    (path === null || own === undefined
      ? undefined
      : await readBaseline(own, { files: diskFiles, inside: dirname(path) }));
  if (baseline?.problem) tell(baseline.problem);
  const words = createWords();
  try {
    const service = createReportService(
      { segmenter: words.segmenter },
      { region: null, config, baseline: baseline?.entries ?? [] },
    );
    // Nobody sees a reading without words here: they come first, and facts are read once.
    if (wantsWords && files.length) await words.prepare(service.textsOf(files));
    service.update(files);
    service.setWorkbooks(ledgers.workbooks);
    const inputs = [...[...read, ...unreadable, ...ledgers.workbooks].map(f => f.file), ...loaded.files];
    const code = await act({ service, loaded, read: files, inputs, baselineInUse: [named ?? own ?? []].flat() });
    return unreadable.length ? WRONG : code;
  } finally {
    await words.dispose();
  }
};

const put = async (text: string, destination: Destination): Promise<number> =>
  written(destination.out ?? '', await putText(text, destination, diskOutputs));

const written = (out: string, refusal: WriteRefusal | undefined): number =>
  refusal ? complain(say('无法写入 {0}：{1}', out, refusal.reason)) : OK;

const complain = (message: string): number => {
  tell(message);
  return WRONG;
};

/** One line for all files of which the same was left out. */
const limitLines = (limits: readonly Limit[]): string[] => {
  const said = [...groupBy(limits, l => l.what)].map(([what, of]) => ({ what, names: of.map(l => l.file) }));
  return said.map(
    ({ what, names }) =>
      `${names.length > NAMED ? say('{0}等 {1} 个文件', names.slice(0, NAMED).join('、'), names.length) : names.join('、')}：${what}`,
  );
};

/** So many files are named. */
const NAMED = 3;
