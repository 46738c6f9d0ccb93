/** Completion as a whole: the sources in the order of the list. A new source is one file and one line here. */
import type { Markdown } from '../../base';
import { offsetAt, positionAt } from '../../text';
import type { IndexedFile, WorkspaceSnapshot } from '../../index';
import { reportAt } from '../place';
import { indicators } from './indicators';
import { markers } from './markers';
import { slogans } from './slogans';
import { titles } from './titles';
import type { Completion, CompletionPoint, CompletionSource } from './types';

const SOURCES: readonly CompletionSource[] = [markers, titles, slogans, indicators];

/** Typing one of these asks; everything else waits for the drafter's key. */
export const COMPLETION_TRIGGERS: readonly string[] = ['“', '《', '（'];

export interface SourcedCompletion extends Completion {
  readonly source: string;
}

export interface CompletionAsk {
  readonly offset: number;
  readonly typed: string | null;
}

export const completionsAt = (
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  ask: CompletionAsk,
): SourcedCompletion[] => {
  const point = pointAt(workspace, file, ask);
  return point ? SOURCES.flatMap(s => s.complete(point).map(c => ({ ...c, source: s.name }))) : [];
};

export const describeCompletion = (
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  ask: CompletionAsk,
  source: string,
  label: string,
): Markdown | undefined => {
  const point = pointAt(workspace, file, ask);
  return point && SOURCES.find(s => s.name === source)?.describe?.(point, label);
};

const pointAt = (
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  { offset, typed }: CompletionAsk,
): CompletionPoint | undefined => {
  const report = reportAt(file, offset);
  if (!report) return undefined;
  const { source } = file.tree;
  const { line } = positionAt(source, offset);
  const start = offsetAt(source, { line, character: 0 });
  const text = source.lines[line]?.text ?? '';
  return {
    workspace,
    file,
    report,
    offset,
    before: text.slice(0, offset - start),
    after: text.slice(offset - start),
    typed,
  };
};
