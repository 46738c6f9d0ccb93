/**
 * The façade: all that shells may call. Holds the current snapshot and the findings of each file at that snapshot;
 * everything else is a pure function of them.
 */
import { edited, say, spanContains, type Markdown, type Span } from './base';
import {
  checkFile,
  checkingFile,
  CHECKS,
  checkWorkspace,
  coverageOf,
  EMPTY_REPORT,
  reportOn,
  type CheckReport,
  type Checking,
  type Coverage,
  type Edit,
} from './checks';

import { createParagraphMemo, extendGlossary, ownWords } from './facts';
import {
  buildView,
  changeScope,
  completionsAt,
  counterpartOf,
  definitionAt,
  describeCompletion,
  describeInlay,
  explainAt,
  figureNodeAt,
  foldsOf,
  formatEdits,
  highlightsAt,
  hoverAt,
  impliedGrowth,
  lensesOf,
  lensText,
  newestFirst,
  onNewLine,
  outlineOf,
  prepareRename,
  proofCounts,
  reckonedFrom,
  reckonedInto,
  referencesAt,
  renameAt,
  renumberOffers,
  safeEdits,
  searchSymbols,
  selectionsAt,
  seriesOf,
  sheetRows,
  signEdits,
  titleLinks,
  titleTarget,
  tokensOf,
  type ChangeScope,
  type Counterpart,
  type Explanation,
  type FigureNode,
  type Fold,
  type HoverCard,
  type Inlay,
  type Lens,
  type LinkTarget,
  type OutlineSymbol,
  type Refusal,
  type Renamable,
  type RenamePoint,
  type Renaming,
  type RenumberOffer,
  type SourcedCompletion,
  type TitleLink,
  type Token,
  type ViewName,
  type ViewTree,
} from './features';
import {
  withLedgers,
  applyChange,
  EMPTY_WORKSPACE,
  type IndexedFile,
  type Place,
  type WorkspaceSnapshot,
} from './index/index';
import { indexFile, paragraphTexts, parseFile, readFacts, regionsOf, statementReader } from './indexing';
import { readWorkbook } from './ledger';
import type { GivenFile, GivenWorkbook, ReportService, ServiceConfig, ServicePorts, UnreadFile } from './service-types';

export type { GivenFile, GivenWorkbook, ReportService, ServiceConfig, ServicePorts, UnreadFile } from './service-types';

const SYMBOL_LIMIT = 500;

export const createReportService = (ports: ServicePorts, config: ServiceConfig): ReportService => {
  const options = { checks: CHECKS, config: config.config, baseline: config.baseline };
  let workspace: WorkspaceSnapshot = {
    ...EMPTY_WORKSPACE,
    revision: config.revision ?? 0,
    glossary: extendGlossary(config.config.slogans),
    notes: config.config.notes,
  };
  const own = ownWords(config.config);
  const memo = createParagraphMemo();
  const parsed = new WeakMap<GivenFile, IndexedFile['tree']>(); // by `textsOf`, for the `update` that follows
  const treeOf = (given: GivenFile): IndexedFile['tree'] => parsed.get(given) ?? parseFile(given, config);
  let checked = new Map<string, CheckReport>(); // valid for `workspace` only, as `views`
  let checking = new Map<string, Checking>(); // begun and not at its end
  let whole = new Map<string, CheckReport>();
  let views = new Map<ViewName, ViewTree>();

  let workbooks: readonly GivenWorkbook[] = [];
  let spokenOf = ''; // the places of the reports for which the workbooks were read

  /** A workbook is read for the places that the reports are of. */
  const withAgreed = (next: WorkspaceSnapshot): WorkspaceSnapshot => {
    const regions = regionsOf(next, config);
    const places = [...regions].sort().join('|');
    if (places === spokenOf) return next;
    spokenOf = places;
    const read = statementReader(ports, config, own);
    return withLedgers(
      next,
      workbooks.map(w => readWorkbook(w.file, w.workbook, { regions, read })),
    );
  };
  const become = (next: WorkspaceSnapshot): void => {
    workspace = workbooks.length || next.sheets.length ? withAgreed(next) : next;
    checked = new Map();
    checking = new Map();
    whole = new Map();
    views = new Map();
  };
  const get = (file: string): IndexedFile | undefined => workspace.files.get(file);
  const check = (file: string): CheckReport => {
    for (;;) {
      const report = checkStep(file);
      if (report) return report;
    }
  };
  const checkStep = (file: string): CheckReport | undefined => {
    const known = checked.get(file);
    const indexed = get(file);
    if (known || !indexed) return known ?? EMPTY_REPORT;
    const steps = checking.get(file) ?? checkingFile(workspace, indexed, options);
    checking.set(file, steps);
    const report = stepOf(steps);
    if (!report) return undefined;
    checking.delete(file);
    checked.set(file, report);
    return report;
  };
  /** Rules that fail are passed over one by one; this is for what all rules stand on. */
  const stepOf = (steps: Checking): CheckReport | undefined => {
    try {
      const step = steps.next();
      return step.done ? step.value : undefined;
    } catch (error) {
      return { ...EMPTY_REPORT, problems: [{ rule: say('全部规则'), message: wordsOf(error) }] };
    }
  };
  const checkEach = (): Map<string, CheckReport> =>
    new Map([...workspace.files.keys()].map(file => [file, check(file)]));
  /** With what the checks of other files say of it; valid for `workspace` only. */
  const reportIn = (file: string): CheckReport => {
    const known = whole.get(file);
    if (known) return known;
    const each = checkEach();
    const report = reportOn(file, each.get(file) ?? EMPTY_REPORT, each.values());
    whole.set(file, report);
    return report;
  };
  const point = (file: IndexedFile, offset: number): RenamePoint => ({
    workspace,
    file,
    offset,
    reports: () => checkEach().values(),
  });
  const view = (name: ViewName): ViewTree => {
    const known = views.get(name);
    if (known) return known;
    const built = buildView(name, workspace, checkEach(), config.config.ignore);
    views.set(name, built);
    return built;
  };
  /**
   * What is left to do after all edits were made is done too, so that a second run finds nothing: two faults may stand at one sign. Given
   * as edits of the text as it is; none where more than signs of the table would change.
   */
  const settledEdits = (
    indexed: IndexedFile,
    editsOf: (file: IndexedFile, report: CheckReport) => readonly Edit[],
  ): Edit[] => {
    const before = indexed.tree.source.text;
    let now = { file: indexed, report: check(indexed.file) };
    let after = before;
    for (let round = 0; round < ROUNDS; round++) {
      const edits = editsOf(now.file, now.report);
      if (!edits.length) break;
      after = edited(after, edits);
      const file = indexFile(
        { file: indexed.file, text: after },
        ports,
        config,
        workspace.glossary,
        own,
        createParagraphMemo(),
      );
      now = { file, report: checkFile(applyChange(workspace, { kind: 'set', files: [file] }), file, options) };
    }
    return after === before ? [] : (signEdits(before, after) ?? []).map(e => ({ file: indexed.file, ...e }));
  };
  const withFile = <T>(file: string, otherwise: T, answer: (indexed: IndexedFile) => T): T => {
    const indexed = get(file);
    return indexed ? answer(indexed) : otherwise;
  };

  return {
    get workspace() {
      return workspace;
    },
    update: files => {
      const { read, failed } = readEach(files, f =>
        readFacts(f.file, treeOf(f), ports, config, workspace.glossary, own, memo),
      );
      become(
        failed.reduce(
          (all, { file }) => applyChange(all, { kind: 'remove', file }),
          applyChange(workspace, { kind: 'set', files: read }),
        ),
      );
      return failed;
    },
    textsOf: files =>
      readEach(files, given => {
        const tree = treeOf(given);
        parsed.set(given, tree);
        return tree;
      }).read.flatMap(paragraphTexts),
    reread: files => {
      const { read, failed } = readEach(
        files.flatMap(f => get(f) ?? []),
        f => readFacts(f.file, f.tree, ports, config, workspace.glossary, own, memo),
      );
      become(applyChange(workspace, { kind: 'set', files: read }));
      return failed;
    },
    setWorkbooks: given => {
      if (!given.length && !workbooks.length) return;
      workbooks = given;
      spokenOf = '-';
      become(workspace);
    },
    remove: file => become(applyChange(workspace, { kind: 'remove', file })),
    get,
    check,
    checkStep,
    checkAll: wanted => checkWorkspace(workspace, { ...options, ...wanted }),
    unusedIgnores: () => {
      if (!config.config.ignore.length) return [];
      const used = new Set([...workspace.files.keys()].flatMap(file => [...check(file).usedIgnores]));
      return config.config.ignore.filter(entry => !used.has(entry));
    },
    coverage: file => withFile<Coverage | undefined>(file, undefined, f => coverageOf(f, reportIn(file))),
    coverageIn: (file, report) => withFile<Coverage | undefined>(file, undefined, f => coverageOf(f, report)),
    outline: file => withFile<OutlineSymbol[]>(file, [], outlineOf),
    folds: file => withFile<Fold[]>(file, [], foldsOf),
    hover: (file, offset) =>
      withFile<HoverCard | undefined>(file, undefined, f => hoverAt(workspace, f, offset, check(file))),
    explain: (file, offset) =>
      withFile<Explanation | undefined>(file, undefined, f => explainAt(workspace, f, offset, check(file))),
    definition: (file, offset) => withFile<Place[]>(file, [], f => definitionAt(workspace, f, offset)),
    references: (file, offset) => withFile<Place[]>(file, [], f => referencesAt(workspace, f, offset)),
    highlights: (file, offset) => withFile<Span[]>(file, [], f => highlightsAt(workspace, f, offset)),
    view,
    sheet: file =>
      (file === null ? newestFirst(workspace.files.values()) : [get(file) ?? []].flat()).flatMap(f =>
        sheetRows(workspace, f, reportIn(f.file)),
      ),
    series: key => seriesOf(workspace, checkEach(), key),
    symbols: (query, initials) => searchSymbols(workspace, query, SYMBOL_LIMIT, initials),
    completions: (file, ask) => withFile<SourcedCompletion[]>(file, [], f => completionsAt(workspace, f, ask)),
    describeCompletion: (file, ask, source, label) =>
      withFile<Markdown | undefined>(file, undefined, f => describeCompletion(workspace, f, ask, source, label)),
    prepareRename: (file, offset) =>
      withFile<Renamable | Refusal | undefined>(file, undefined, f => prepareRename(point(f, offset))),
    rename: (file, offset, name) =>
      withFile<Renaming | Refusal>(file, { edits: [] }, f => renameAt(point(f, offset), name)),
    changeScope: (file, offset) =>
      withFile<ChangeScope | undefined>(file, undefined, f => changeScope(point(f, offset))),
    selections: (file, offset) => withFile<Span[]>(file, [], f => selectionsAt(f, offset, ports.segmenter)),
    titleLinks: file => withFile<TitleLink[]>(file, [], f => titleLinks(workspace, f)),
    titleTarget: (file, start) =>
      withFile<LinkTarget | undefined>(file, undefined, f => titleTarget(workspace, f, start)),
    tokens: file =>
      withFile<Token[]>(file, [], f =>
        tokensOf(
          f,
          new Set(
            check(file)
              .links.flatMap(l => l.members)
              .flatMap(m => (m.file === file ? [m.span.start] : [])),
          ),
        ),
      ),
    lenses: file => withFile<Lens[]>(file, [], f => lensesOf(workspace, f)),
    lensText: (file, lens) => withFile<string | undefined>(file, undefined, f => lensText(workspace, f, lens)),
    inlays: (file, { start, end }, kinds) =>
      withFile<Inlay[]>(file, [], f => [
        ...(kinds.includes('implied') ? impliedGrowth(workspace, f, start, end) : []),
        ...(kinds.includes('proofs') ? proofCounts(f, check(file), start, end) : []),
      ]),
    describeInlay: (file, kind, offset) =>
      withFile<Markdown | undefined>(file, undefined, f => describeInlay(workspace, f, check(file), kind, offset)),
    counterpart: (file, offset) =>
      withFile<Counterpart | undefined>(file, undefined, f => counterpartOf(workspace, f, offset)),
    figureNode: (file, offset) =>
      withFile<FigureNode | undefined>(file, undefined, f => figureNodeAt(workspace, f, offset)),
    reckonedFrom: at => reckonedFrom(workspace, at, [check(at.file)]),
    reckonedInto: at => reckonedInto(workspace, at, [...workspace.files.keys()].map(check)),
    hasSafeEdits: file => safeEdits(file, check(file).findings).length > 0,
    safeEdits: file =>
      withFile<Edit[]>(file, [], f => settledEdits(f, (_, report) => safeEdits(file, report.findings))),
    format: (file, range) =>
      withFile<Edit[]>(file, [], f =>
        settledEdits(f, (at, report) => formatEdits(at, report.findings)).filter(
          e => !range || spanContains(range, e.span),
        ),
      ),
    onNewLine: (file, offset) => withFile<Edit | undefined>(file, undefined, f => onNewLine(f, offset)),
    renumber: (file, offset) => withFile<RenumberOffer[]>(file, [], f => renumberOffers(f, offset)),
    segmentable: file => withFile<string[]>(file, [], f => paragraphTexts(f.tree)),
  };
};

/** Each file alone: one that fails is named, and takes no other with it. */
const readEach = <T extends { readonly file: string }, R>(
  files: readonly T[],
  read: (file: T) => R,
): { readonly read: readonly R[]; readonly failed: readonly UnreadFile[] } => {
  const failed: UnreadFile[] = [];
  const done = files.flatMap(file => {
    try {
      return [read(file)];
    } catch (error) {
      failed.push({ file: file.file, reason: wordsOf(error) });
      return [];
    }
  });
  return { read: done, failed };
};

/** So often edits are made again; two faults at one sign take two. */
const ROUNDS = 4;

const wordsOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
