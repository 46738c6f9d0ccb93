/** The frame of a report: what a person has set, then what the report says, then what is known beside it. */
import { NO_HINTS, type DocumentHints } from '../hints';
import type { FrameReading, FrontMatter, ReportDocument, ReportFrame } from '../types';
import type { DocumentKind } from '../../config';
import { gather, type FrameEvidence, type FrontLines } from './evidence';
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
    const kind = set(hints.kind) ?? readOrNamed(evidence, file);
    const whose =
      set(hints.region) ??
      region ??
      common ??
      byWorkspace(hints) ??
      (alone ? (regionOfFile(file, evidence.text, suffix) ?? regionOfFolder(file, evidence.text, suffix)) : null);
    const years = yearsOf(document, evidence, kind.value, file, hints);
    const frame: ReportFrame = {
      kind,
      region: whose,
      ...years,
      place: whose?.value ?? `${UNNAMED}|${hints.file}#${document.index}`,
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

/** The kind that the document shows, else the one that its file is named after; `file`: empty where several reports share it. */
const readOrNamed = (evidence: FrameEvidence, file: string): ReportFrame['kind'] => {
  const read = readKind(evidence);
  return read.value === 'other' && file ? (kindOfName(nameOf(file)) ?? read) : read;
};

const byWorkspace = ({ otherwise }: DocumentHints): FrameReading<string> | null =>
  otherwise === null ? null : { value: otherwise, from: 'workspace', words: otherwise };

/** What a person has set goes before what is read, and leaves nothing to dispute. */
const yearsOf = (
  document: Unframed,
  evidence: FrameEvidence,
  kind: DocumentKind,
  file: string,
  { date, speechYear, dataYear }: DocumentHints,
): Pick<ReportFrame, 'speechYear' | 'dataYear' | 'disputes'> => {
  const inName = yearOfName(nameOf(file));
  const dated = date
    ? {
        ...evidence,
        front: { ...evidence.front, date: { value: date, span: evidence.front.date?.span ?? document.span } },
      }
    : evidence;
  const read = readYears(dated, kind, inName === null ? null : { value: inName, from: 'file', words: nameOf(file) });
  return {
    speechYear: set(speechYear) ?? set(date?.year ?? null) ?? read.speechYear,
    dataYear: set(dataYear) ?? read.dataYear,
    disputes: speechYear !== null || dataYear !== null || date ? [] : read.disputes,
  };
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
