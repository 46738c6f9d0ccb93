/** Which figures a figure is reckoned from, and which are reckoned from it. The first member of a proof is what it proves. */
import type { Span } from '../base';
import { about, written, type CheckReport } from '../checks';
import { samePlace, type IndexedFile, type Place, type WorkspaceSnapshot } from '../index';
import { documentName } from './outline';
import { figureAt } from './place';

export interface FigureNode extends Place {
  /** The clause that tells what it is: `一般公共预算收入（2025年） 13.2亿元`. */
  readonly name: string;
  readonly detail: string;
}

export interface FigureCall {
  readonly node: FigureNode;
  /** Where the one names the other: the figure itself, in the file of the caller. */
  readonly from: readonly Span[];
  /** The calculation. */
  readonly how: string;
}

export const figureNode = (workspace: WorkspaceSnapshot, { file, span }: Place): FigureNode | undefined => {
  const home = workspace.files.get(file);
  const report = home?.reports.find(r => r.figures.some(f => f.span.start === span.start));
  const figure = report?.figures.find(f => f.span.start === span.start);
  return (
    report &&
    figure && {
      file,
      span: figure.span,
      name: `${about(figure)} ${written(figure)}`,
      detail: documentName(report.report),
    }
  );
};

export const figureNodeAt = (
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  offset: number,
): FigureNode | undefined => {
  const figure = figureAt(file, offset);
  return figure && figureNode(workspace, { file: file.file, span: figure.span });
};

type Reports = Iterable<CheckReport>;

/** 这个数推算自. */
export const reckonedFrom = (workspace: WorkspaceSnapshot, at: Place, reports: Reports): FigureCall[] =>
  calls(
    workspace,
    reports,
    members => (members[0] && samePlace(members[0], at) ? members.slice(1) : []),
    () => [at.span],
  );

/** 这个数被谁引用. */
export const reckonedInto = (workspace: WorkspaceSnapshot, at: Place, reports: Reports): FigureCall[] =>
  calls(
    workspace,
    reports,
    members => (members[0] && members.slice(1).some(m => samePlace(m, at)) ? [members[0]] : []),
    p => [p.span],
  );

const calls = (
  workspace: WorkspaceSnapshot,
  reports: Reports,
  pick: (members: readonly Place[]) => readonly Place[],
  from: (place: Place) => readonly Span[],
): FigureCall[] => {
  const found = new Map<string, FigureCall>();
  for (const { links } of reports)
    for (const link of links) {
      if (link.kind !== 'derives') continue;
      for (const place of pick(link.members)) {
        const node = figureNode(workspace, place);
        const id = `${place.file}#${place.span.start}`;
        if (node && !found.has(id)) found.set(id, { node, from: from(place), how: link.detail });
      }
    }
  return [...found.values()];
};
