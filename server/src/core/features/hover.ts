/** The hover cards: how a figure was read and where else it is said; what a slogan stands for. Markdown in Chinese. */
import { interval, joinMarkdown, md, placeLink, say, type Markdown, type Span } from '../base';
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
  /** Its place links lead to `places`; only a shell can write them. */
  readonly markdown: Markdown;
  readonly places: readonly Place[];
}

export const hoverAt = (
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  offset: number,
  checked: CheckReport,
): HoverCard | undefined => {
  const figure = figureAt(file, offset);
  if (figure) return figureCard(workspace, file, figure, checked);
  const slogan = sloganAt(file, offset);
  if (slogan) return sloganCard(workspace, reportAt(file, offset)?.report.front.year ?? null, slogan);
  const titled = file.reports.find(
    ({ report: { front } }) => front.title && front.title.span.start <= offset && offset <= front.title.span.end,
  );
  if (titled) return frameCard(titled.report);
  const named = indicatorAt(file, offset);
  return named && { ...figureCard(workspace, file, named.figure, checked), span: named.span };
};

/** Over the title: what the document was taken for, and why. */
const frameCard = (report: ReportDocument): HoverCard => ({
  span: report.front.title?.span ?? report.span,
  markdown: joinMarkdown(
    frameRows(report).map(r => md`- ${r.label}：${r.value === null ? '—' : md`**${r.value}**`}　*${r.why}*`),
    md`\n`,
  ),
  places: [],
});

const figureCard = (
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  figure: Figure,
  checked: CheckReport,
): HoverCard => {
  const places: Place[] = [];
  const link = (place: Place): Markdown => placeLink(places.push(place) - 1);
  const list = (items: readonly Markdown[]): Markdown =>
    joinMarkdown(
      items.map(i => md`- ${i}`),
      md`\n`,
    );
  const blocks: Markdown[] = [];
  const { head, value, basis } = readingOf(figure);
  blocks.push(md`**${head[0] ?? ''}** · ${[...head.slice(1), value].join(' · ')}`);
  if (basis) blocks.push(md`*${say('依据：{0}', basis)}*`);

  const key = figureKey(figure);
  const isMine = (p: Place): boolean => p.file === file.file && p.span.start === figure.span.start;
  // One key, another value: that is a contradiction or another part of a whole, and told as such or not at all.
  const keyed: Place[] = key
    ? (workspace.quantities.get(key) ?? [])
        .filter(r => interval.meets(r.figure.interval, figure.interval))
        .map(r => ({ file: r.file, span: r.figure.span }))
    : [];
  // Said in other words, but found to be the same.
  const agreeing = checked.links.filter(l => l.kind === 'agrees' && l.members.some(isMine)).flatMap(l => l.members);
  const others = [...keyed, ...agreeing].filter((p, i, all) => !isMine(p) && all.findIndex(q => samePlace(p, q)) === i);
  if (others.length) {
    blocks.push(
      md`---`,
      joinMarkdown(
        [
          md`**${say('同一数据另见 {0} 处', others.length)}**`,
          list(others.slice(0, 8).map(p => md`${wordsAt(workspace, p)}${link(p)}`)),
        ],
        md`\n`,
      ),
    );
  }
  const earlier = earlierWording(workspace, file.file, figure.document, figure);
  if (earlier)
    blocks.push(
      md`---`,
      md`**${say('去年是怎么写的')}**${link({ file: earlier.ref.file, span: earlier.ref.figure.span })}`,
      md`> ${earlier.words}`,
    );
  const proofs = checked.links.filter(l => l.kind !== 'agrees' && l.members.some(isMine));
  // What is marked here says so itself, in the same window.
  const faults = checked.findings.filter(f => !isMine(f) && f.related.some(isMine));
  if (proofs.length || faults.length)
    blocks.push(
      md`---`,
      list([
        ...proofs.slice(0, 5).map(p => md`${isProof(p) ? '✓' : '○'} ${p.detail}`),
        ...faults.slice(0, 5).map(f => md`⚠ ${f.message}（${f.why}）`),
      ]),
    );
  return { span: figure.span, markdown: joinMarkdown(blocks, md`\n\n`), places };
};

const wordsAt = (workspace: WorkspaceSnapshot, { file, span }: Place): string =>
  (workspace.files.get(file)?.tree.source.text.slice(span.start, span.end) ?? '').replace(/\s+/g, '');
