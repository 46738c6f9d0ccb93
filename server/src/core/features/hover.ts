/** The hover cards: how a figure was read and where else it is said; what a slogan stands for. Markdown text in Chinese. */
import { say, type Span } from '../base';
import { isProof, written, type CheckReport } from '../checks';
import type { Figure } from '../facts';
import { figureKey, type IndexedFile, type Place, type WorkspaceSnapshot } from '../index';
import { earlierWording } from './last-year';
import { figureAt, indicatorAt, reportAt, sloganAt } from './place';
import { readingOf } from './reading';
import { sloganCard } from './slogans';

export interface HoverCard {
  readonly span: Span;
  /** Markdown lines; `{{n}}` stands for a link to `places[n]`, which only a shell can write. */
  readonly markdown: string;
  readonly places: readonly Place[];
}

export const hoverAt = (workspace: WorkspaceSnapshot, file: IndexedFile, offset: number, checked: CheckReport): HoverCard | undefined => {
  const figure = figureAt(file, offset);
  if (figure) return figureCard(workspace, file, figure, checked);
  const slogan = sloganAt(file, offset);
  if (slogan) return sloganCard(workspace, reportAt(file, offset)?.report.front.year ?? null, slogan);
  const named = indicatorAt(file, offset);
  return named && { ...figureCard(workspace, file, named.figure, checked), span: named.span };
};

const figureCard = (workspace: WorkspaceSnapshot, file: IndexedFile, figure: Figure, checked: CheckReport): HoverCard => {
  const places: Place[] = [];
  const link = (place: Place): string => `{{${places.push(place) - 1}}}`;
  const lines: string[] = [];
  const { head, value, basis } = readingOf(figure);
  lines.push(`**${head[0] ?? ''}** · ${[...head.slice(1), value].join(' · ')}`);
  if (basis) lines.push(`*${say('依据：{0}', basis)}*`);

  const key = figureKey(figure);
  const others = key ? (workspace.quantities.get(key) ?? []).filter(r => !(r.file === file.file && r.figure.span.start === figure.span.start)) : [];
  if (others.length) {
    lines.push('---', `**${say('同一数据另见 {0} 处', others.length)}**`);
    for (const r of others.slice(0, 8)) lines.push(`- ${written(r.figure)}　${link({ file: r.file, span: r.figure.span })}`);
  }
  const earlier = earlierWording(workspace, file.file, figure.document, figure);
  if (earlier) lines.push('---', `**${say('去年是怎么写的')}**　${link({ file: earlier.ref.file, span: earlier.ref.figure.span })}`, `> ${earlier.words}`);
  const mine = (p: Place): boolean => p.file === file.file && p.span.start === figure.span.start;
  const proofs = checked.links.filter(l => l.kind !== 'agrees' && l.members.some(mine));
  const faults = checked.findings.filter(f => mine(f) || f.related.some(mine));
  if (proofs.length || faults.length) lines.push('---');
  for (const p of proofs.slice(0, 5)) lines.push(`- ${isProof(p) ? '✓' : '○'} ${p.detail}`);
  for (const f of faults.slice(0, 5)) lines.push(`- ⚠ ${f.message}（${f.why}）`);
  return { span: figure.span, markdown: lines.join('\n\n').replace(/\n\n- /g, '\n- '), places };
};
