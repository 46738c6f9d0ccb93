/** The hover cards: how a figure was read and where else it is said; what a slogan stands for. Markdown text in Chinese. */
import { say, type Span } from '../base';
import { isProof, type CheckReport } from '../checks';
import type { ReportDocument } from '../document';
import type { Figure } from '../facts';
import { figureKey, samePlace, type IndexedFile, type Place, type WorkspaceSnapshot } from '../index';
import { earlierWording } from './last-year';
import { figureAt, indicatorAt, reportAt, sloganAt } from './place';
import { frameRows } from './frame';
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
  const titled = file.reports.find(({ report: { front } }) => front.title && front.title.span.start <= offset && offset <= front.title.span.end);
  if (titled) return frameCard(titled.report);
  const named = indicatorAt(file, offset);
  return named && { ...figureCard(workspace, file, named.figure, checked), span: named.span };
};

/** Over the title: what the document was taken for, and why. */
const frameCard = (report: ReportDocument): HoverCard => ({
  span: report.front.title?.span ?? report.span,
  markdown: frameRows(report).map(r => `- ${r.label}：${r.value === null ? '—' : `**${r.value}**`}　*${r.why}*`).join('\n'),
  places: [],
});

const figureCard = (workspace: WorkspaceSnapshot, file: IndexedFile, figure: Figure, checked: CheckReport): HoverCard => {
  const places: Place[] = [];
  const link = (place: Place): string => `{{${places.push(place) - 1}}}`;
  const lines: string[] = [];
  const { head, value, basis } = readingOf(figure);
  lines.push(`**${head[0] ?? ''}** · ${[...head.slice(1), value].join(' · ')}`);
  if (basis) lines.push(`*${say('依据：{0}', basis)}*`);

  const key = figureKey(figure);
  const isMine = (p: Place): boolean => p.file === file.file && p.span.start === figure.span.start;
  const keyed: Place[] = key ? (workspace.quantities.get(key) ?? []).map(r => ({ file: r.file, span: r.figure.span })) : [];
  // Said in other words, but found to be the same.
  const agreeing = checked.links.filter(l => l.kind === 'agrees' && l.members.some(isMine)).flatMap(l => l.members);
  const others = [...keyed, ...agreeing].filter((p, i, all) => !isMine(p) && all.findIndex(q => samePlace(p, q)) === i);
  if (others.length) {
    lines.push('---', `**${say('同一数据另见 {0} 处', others.length)}**`);
    for (const p of others.slice(0, 8)) lines.push(`- ${wordsAt(workspace, p)}　${link(p)}`);
  }
  const earlier = earlierWording(workspace, file.file, figure.document, figure);
  if (earlier) lines.push('---', `**${say('去年是怎么写的')}**　${link({ file: earlier.ref.file, span: earlier.ref.figure.span })}`, `> ${earlier.words}`);
  const proofs = checked.links.filter(l => l.kind !== 'agrees' && l.members.some(isMine));
  const faults = checked.findings.filter(f => isMine(f) || f.related.some(isMine));
  if (proofs.length || faults.length) lines.push('---');
  for (const p of proofs.slice(0, 5)) lines.push(`- ${isProof(p) ? '✓' : '○'} ${p.detail}`);
  for (const f of faults.slice(0, 5)) lines.push(`- ⚠ ${f.message}（${f.why}）`);
  return { span: figure.span, markdown: lines.join('\n\n').replace(/\n\n- /g, '\n- '), places };
};

const wordsAt = (workspace: WorkspaceSnapshot, { file, span }: Place): string => (workspace.files.get(file)?.tree.source.text.slice(span.start, span.end) ?? '').replace(/\s+/g, '');
