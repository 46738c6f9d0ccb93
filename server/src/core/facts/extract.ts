/** Report tree → figures and slogans. Orchestrates the extractors; holds no grammar itself. */
import { isTiered, type DocTree, type ReportDocument } from '../document';
import type { Segmenter } from '../text';
import { mended } from './figure/mended';
import { habitKey, habitOf } from './figure/separators';
import type { ParagraphMemo } from './memo';
import { NO_OWN_WORDS, type OwnWords } from './own';
import { readLine } from './paragraph';
import { discourseOf } from './period/discourse';
import { reportTimes } from './period/report';
import { recallFigures } from './recall';
import { sectionsOf, type Section } from './section';
import { BUILT_IN, extractDeviations, extractSlogans, type Glossary } from './slogan';
import { readTables } from './table/read';
import { lineOf, type ParagraphContext } from './spot';
import type { DocumentFacts, Figure, ScopeReading } from './types';

export interface FactsContext {
  readonly segmenter: Segmenter;
  /** The region that reports without one of their own belong to, from settings; null to leave them open. */
  readonly region: string | null;
  /** What the workspace adds: indicators, units, scopes. */
  readonly own?: OwnWords;
  /** The built-in one where none is given. */
  readonly glossary?: Glossary;
  /** Of this workspace and its configuration; without one everything is read anew. */
  readonly memo?: ParagraphMemo;
}

/** One entry for each of `tree.documents`, in order. */
export const extractFacts = (tree: DocTree, context: FactsContext): readonly DocumentFacts[] => {
  const glossary = context.glossary ?? BUILT_IN;
  const slogans = extractSlogans(tree, glossary, context.memo);
  const deviations = extractDeviations(tree, slogans, glossary, context.memo);
  return tree.documents.map((report, i) => ({
    figures: extractFigures(tree, report, context),
    slogans: slogans[i] ?? [],
    deviations: deviations[i] ?? [],
  }));
};

const extractFigures = (tree: DocTree, report: ReportDocument, context: FactsContext): Figure[] => {
  const figures: Figure[] = [];
  const source = tree.source.text;
  const times = reportTimes(report);
  const sectionAt = sectionsOf(report, times);
  const turnsOf = discourseOf(report, times, sectionAt);
  const reading: ParagraphContext = {
    source,
    report,
    sectionAt,
    tiered: isTiered(report),
    times,
    habit: habitOf(report.paragraphs.map(p => p.view.text)),
    segmenter: context.segmenter,
    words: context.own ?? NO_OWN_WORDS,
    glossary: context.glossary ?? BUILT_IN,
  };
  const circumstances = JSON.stringify([report.frame.place, reading.tiered, times, habitKey(reading.habit)]);
  const signatures = new Map<Section, string>();
  const signatureAt = (offset: number): string => {
    const section = sectionAt(offset);
    const signature = signatures.get(section) ?? JSON.stringify(section);
    signatures.set(section, signature);
    return signature;
  };
  /** In a budget: whose accounts this part has come to. */
  let above: { readonly section: Section; readonly scope: ScopeReading } | undefined;
  for (const paragraph of report.paragraphs) {
    if (paragraph.kind !== 'text' && paragraph.kind !== 'heading') continue;
    const turns = turnsOf(paragraph.index);
    const section = sectionAt(paragraph.span.start);
    const carried = above?.section === section ? above.scope : null;
    const written = mended(source.slice(paragraph.span.start, paragraph.span.end));
    const read = recallFigures(
      context.memo,
      { source, report, paragraph, first: figures.length },
      {
        words: context.segmenter.words(paragraph.view.text),
        sectionAt: signatureAt,
        rest: `${circumstances}${turns.length ? JSON.stringify(turns) : ''}${carried ? carried.name : ''}${written}`,
      },
      () => {
        const line = lineOf(reading, paragraph, turns, carried);
        return line ? readLine(line) : [];
      },
    );
    figures.push(...read);
    const told = reading.tiered ? [...read].reverse().find(f => f.scope?.evidence.from === 'clause')?.scope : undefined;
    if (told) above = { section, scope: told };
  }
  return inTextOrder(
    figures,
    readTables({ source, report, times, tiered: reading.tiered, own: reading.words }, figures, figures.length),
  );
};

/** Cells among what the text says, each at its place; ids are those of the whole list. */
const inTextOrder = (prose: readonly Figure[], cells: readonly Figure[]): Figure[] => {
  if (!cells.length) return [...prose];
  const all = [...prose, ...cells].sort(
    (a, b) => a.paragraph - b.paragraph || a.viewSpan.start - b.viewSpan.start || a.id - b.id,
  );
  const places = new Map(all.map((f, i) => [f.id, i] as const));
  return all.map((f, id) =>
    f.id === id && f.base === null ? f : { ...f, id, base: f.base === null ? null : (places.get(f.base) ?? null) },
  );
};
