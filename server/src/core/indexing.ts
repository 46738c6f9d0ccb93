/** One file read: its documents, its facts, what they are looked up by. */
import { fileMatches, type DocumentConfig } from './config';
import { NO_HINTS, parseDocument, type DocTree, type DocumentHints } from './document';
import {
  extractCalendarSlips,
  extractCounts,
  extractDates,
  extractFaults,
  extractFacts,
  extractNames,
  extractRelations,
  extractRepeats,
  unmatchedLists,
  type Glossary,
  type OwnWords,
  type ParagraphMemo,
} from './facts';
import { keysOf, type IndexedFile, type WorkspaceSnapshot } from './index/index';
import type { ReadStatements } from './ledger';
import { createSource } from './text';
import type { GivenFile, ServiceConfig, ServicePorts } from './service-types';

/** The structure alone. */
export const parseFile = ({ file, text, office }: GivenFile, config: ServiceConfig): DocTree =>
  parseDocument(createSource(text, office), hintsFor(file, config));

/** What a segmenter would be asked for. */
export const paragraphTexts = (tree: DocTree): string[] =>
  tree.documents.flatMap(d => d.paragraphs.map(p => p.view.text));

export const indexFile = (
  given: GivenFile,
  ports: ServicePorts,
  config: ServiceConfig,
  glossary: Glossary,
  own: OwnWords,
  memo: ParagraphMemo,
): IndexedFile => readFacts(given.file, parseFile(given, config), ports, config, glossary, own, memo);

export const readFacts = (
  file: string,
  tree: IndexedFile['tree'],
  { segmenter }: ServicePorts,
  { region, config }: ServiceConfig,
  glossary: Glossary,
  own: OwnWords,
  memo: ParagraphMemo,
): IndexedFile => {
  const facts = extractFacts(tree, { segmenter, region: config.region ?? region, glossary, own, memo });
  return {
    file,
    tree,
    reports: tree.documents.map((report, i) => {
      const { figures = [], slogans = [], deviations = [] } = facts[i] ?? {};
      return {
        file,
        report,
        figures,
        keys: keysOf(report, figures),
        slogans,
        deviations,
        names: extractNames(report),
        relations: extractRelations(report, figures),
        counts: extractCounts(report),
        faults: extractFaults(report, figures),
        dates: extractDates(report),
        calendar: extractCalendarSlips(report),
        repeats: extractRepeats(report),
        unmatched: unmatchedLists(report),
      };
    }),
  };
};

/** The places that the reports are of. */
export const regionsOf = (workspace: WorkspaceSnapshot, { region, config }: ServiceConfig): ReadonlySet<string> =>
  new Set(
    [...workspace.files.values()]
      .flatMap(f => f.reports)
      .flatMap(r => r.report.frame.region?.value ?? [])
      .concat(config.region ?? region ?? []),
  );

/** Reads the statements of a workbook as a report of a place would be read. */
export const statementReader =
  ({ segmenter }: ServicePorts, { config }: ServiceConfig, own: OwnWords): ReadStatements =>
  (text, region) => {
    const tree = parseDocument(createSource(text), { ...NO_HINTS, region });
    return {
      tree,
      figures: extractFacts(tree, { segmenter, region: config.region ?? region, own }).flatMap(d => d.figures),
    };
  };

const hintsFor = (file: string, { region, config }: ServiceConfig): DocumentHints => {
  const said = config.documents.filter(d => fileMatches(file, d.file));
  // A glob may give all files of a folder their place, and another entry one of them its date.
  const first = <T>(field: (d: DocumentConfig) => T | null): T | null => said.map(field).find(v => v !== null) ?? null;
  const [year, month, day] = (first(d => d.date) ?? '').split('-').map(Number);
  return {
    file,
    region: first(d => d.region),
    kind: first(d => d.kind),
    speechYear: first(d => d.speechYear),
    dataYear: first(d => d.dataYear),
    otherwise: config.region ?? region,
    date: year ? { year, month: month ?? null, day: day ?? null } : null,
  };
};
