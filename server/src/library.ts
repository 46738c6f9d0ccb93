/**
 * The package `gaojian` as a library: the service that answers everything about reports, and what it must be given. No file, no network,
 * no Node: it runs in a page, a worker or a pipeline. What reads files and prints is the command line's.
 */
import type { Segmenter } from './core/text';
import { intlWords } from './host/intl-words';

export { createReportService } from './core/service';
export type { GivenFile, GivenWorkbook, ReportService, ServiceConfig, ServicePorts, UnreadFile } from './core/service';
export type { CheckReport, Coverage, Finding, Severity } from './core/checks';
export { EMPTY_CONFIG, type WorkspaceConfig } from './core/config';
export { NO_WORDS, type Segmenter, type Word } from './core/text';
export { figureRows, outlineDocuments } from './reporters/contract';
export { checkJson } from './reporters/findings';

/** Words as the machine's own segmenter cuts them. It has no parts of speech, and wants no dictionary. */
export const builtInWords: Segmenter = { words: intlWords };
