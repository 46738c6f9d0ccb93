/** Definition and references of figures and slogans. */
import type { Span } from '../base';
import { figureKey, sloganUse, type IndexedFile, type Place, type WorkspaceSnapshot } from '../index';
import { figureAt, sloganAt } from './place';

/** Where a figure is first stated; where a slogan is expanded, else first used. Empty when nothing is there. */
export const definitionAt = (workspace: WorkspaceSnapshot, file: IndexedFile, offset: number): Place[] => {
  const figure = figureAt(file, offset);
  if (figure) {
    const all = sameFigures(workspace, file, offset);
    const elsewhere = all.filter(p => !(p.file === file.file && p.span.start === figure.span.start));
    return elsewhere.length ? elsewhere.slice(0, 1) : all.slice(0, 1);
  }
  const slogan = sloganAt(file, offset);
  if (!slogan) return [];
  const use = sloganUse(workspace, slogan.key);
  const first = use?.expanded ?? use?.mentions[0];
  return first ? [{ file: first.file, span: first.slogan.itemsSpan ?? first.slogan.span }] : [];
};

/** All statements of the same quantity, or all mentions of the same slogan. */
export const referencesAt = (workspace: WorkspaceSnapshot, file: IndexedFile, offset: number): Place[] => {
  if (figureAt(file, offset)) return sameFigures(workspace, file, offset);
  const slogan = sloganAt(file, offset);
  return slogan ? (workspace.slogans.get(slogan.key) ?? []).map(m => ({ file: m.file, span: m.slogan.span })) : [];
};

export const highlightsAt = (workspace: WorkspaceSnapshot, file: IndexedFile, offset: number): Span[] =>
  referencesAt(workspace, file, offset)
    .filter(p => p.file === file.file)
    .map(p => p.span);

const sameFigures = (workspace: WorkspaceSnapshot, file: IndexedFile, offset: number): Place[] => {
  const figure = figureAt(file, offset);
  if (!figure) return [];
  const key = figureKey(figure);
  const refs = key ? (workspace.quantities.get(key) ?? []) : [];
  return refs.length
    ? refs.map(r => ({ file: r.file, span: r.figure.span }))
    : [{ file: file.file, span: figure.span }];
};
