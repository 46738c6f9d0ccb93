/** The frame of a report: what a person has set, then what the report says, then what is known beside it. */
import { NO_HINTS, type DocumentHints } from '../hints';
import type { FrameReading, FrontMatter, ReportDocument, ReportFrame } from '../types';
import { gather, type FrontLines } from './evidence';
import { nameOf, regionOfFile, regionOfFolder, yearOfName } from './file';
import { kindOfName, readKind } from './kind';
import { readRegion } from './region';
import { ownSuffix } from './voice';
import { readYears } from './years';

/** A report as the parser has it, before anyone knows whose it is. */
export type Unframed = Omit<ReportDocument, 'front' | 'frame'> & { readonly front: FrontLines };

/** One frame for each of the reports of a file. */
export const withFrames = (documents: readonly Unframed[], hints: DocumentHints = NO_HINTS): ReportDocument[] => {
  const alone = documents.length === 1;
  const seen = documents.map(d => {
    const evidence = gather(d.front, d.paragraphs, d.headings);
    const suffix = ownSuffix(evidence.text);
    return { document: d, evidence, suffix, region: readRegion(evidence, suffix) };
  });
  const common = together(seen.map(s => s.region));
  return seen.map(({ document, evidence, suffix, region }) => {
    const file = alone ? hints.file : '';
    const kind =
      set(hints.kind) ??
      ((read: ReportFrame['kind']) => (read.value === 'other' && alone ? (kindOfName(nameOf(file)) ?? read) : read))(
        readKind(evidence),
      );
    const whose =
      set(hints.region) ??
      region ??
      common ??
      (hints.otherwise === null
        ? null
        : { value: hints.otherwise, from: 'workspace' as const, words: hints.otherwise }) ??
      (alone ? (regionOfFile(file, evidence.text, suffix) ?? regionOfFolder(file, evidence.text, suffix)) : null);
    const inName = yearOfName(nameOf(file));
    const { speechYear, dataYear, disputes } = readYears(
      hints.date
        ? {
            ...evidence,
            front: { ...evidence.front, date: { value: hints.date, span: evidence.front.date?.span ?? document.span } },
          }
        : evidence,
      kind.value,
      inName === null ? null : { value: inName, from: 'file', words: nameOf(file) },
    );
    const frame: ReportFrame = {
      kind,
      region: whose,
      speechYear: set(hints.speechYear) ?? set(hints.date?.year ?? null) ?? speechYear,
      dataYear: set(hints.dataYear) ?? dataYear,
      place: whose?.value ?? `${UNNAMED}|${hints.file}#${document.index}`,
      disputes: hints.speechYear !== null || hints.dataYear !== null || hints.date ? [] : disputes,
    };
    const front: FrontMatter = {
      ...document.front,
      region: whose?.value ?? null,
      year: toldIn(frame),
      hintedDate: hints.date,
    };
    return { ...document, front, frame };
  });
};

/** What the figures of a report without a region are said to be of. */
export const UNNAMED = '本地';

const set = <T>(value: T | null): FrameReading<T> | null =>
  value === null ? null : { value, from: 'set', words: String(value) };

/** Reports printed together are of one place, where those that say whose they are all name the same. */
const together = (regions: readonly (FrameReading<string> | null)[]): FrameReading<string> | null => {
  const names = new Set(regions.flatMap(r => r?.value ?? []));
  const [only] = names;
  return names.size === 1 && only !== undefined
    ? { value: only, from: 'together', words: regions.find(r => r)?.words ?? only }
    : null;
};

/** Statistics, accounts and a government's yearly report are told in the year after; of other kinds nothing tells. */
const toldIn = ({ kind, speechYear, dataYear }: ReportFrame): number | null =>
  speechYear?.value ??
  (dataYear === null
    ? null
    : dataYear.value + (kind.value === 'summary' || kind.value === 'other' || kind.value === 'plan' ? 0 : 1));

/** The year that 今年 means. A bulletin and a yearly summary are written as if their year were still running. */
export const thisYearOf = ({ frame, front }: Pick<ReportDocument, 'frame' | 'front'>): number | null =>
  frame.kind.value === 'bulletin' || frame.kind.value === 'summary'
    ? (frame.dataYear?.value ?? front.year)
    : front.year;
