/** The hover cards: how a figure was read and where else it is said; what a slogan stands for. Markdown text in Chinese. */
import { interval, rational, type Rational, type Span } from '../base';
import type { CheckReport } from '../checks';
import { computed, periodWords, written } from '../checks';
import type { Figure } from '../facts';
import { figureKey, type IndexedFile, type Place, type WorkspaceSnapshot } from '../index';
import { lineAt } from '../text';
import { figureAt, reportAt, sloganAt } from './place';
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
  return slogan && sloganCard(workspace, reportAt(file, offset)?.report.front.year ?? null, slogan);
};

const MEASURE = { level: '水平', growth: '增速', change: '增减量', points: '百分点变动', share: '占比', multiple: '倍数', rank: '位次' } as const;
const STATUS = { actual: '完成值', expected: '预计值', target: '目标值' } as const;
const FROM = { clause: '本句', sentence: '本句前文', paragraph: '段首', heading: '标题', document: '文件日期或标题', default: '默认' } as const;
const BOUND = { '=': '', '~': '左右', '>': '超过', '>=': '及以上', '<': '不到', '<=': '及以内' } as const;

const figureCard = (workspace: WorkspaceSnapshot, file: IndexedFile, figure: Figure, checked: CheckReport): HoverCard => {
  const places: Place[] = [];
  const link = (place: Place): string => `{{${places.push(place) - 1}}}`;
  const lines: string[] = [];
  lines.push(`**${figure.indicator?.name ?? '（未识别指标）'}** · ${[figure.scope?.name, figure.period && periodWords(figure.period.code), `${STATUS[figure.status]}`, MEASURE[figure.measure]].filter(Boolean).join(' · ')}`);
  lines.push(`${written(figure)}　＝　${valueWords(figure)}${figure.direction ? (figure.direction === 'up' ? '（增）' : '（减）') : ''}${figure.comparison ? `　${figure.comparison}` : ''}`);
  const basis = [figure.period && `时间依据${FROM[figure.period.evidence.from]}${quoted(figure.period.evidence.words)}`, figure.scope && `范围依据${FROM[figure.scope.evidence.from]}${quoted(figure.scope.evidence.words)}`].filter(Boolean);
  if (basis.length) lines.push(`*${basis.join('；')}*`);

  const key = figureKey(figure);
  const others = key ? (workspace.quantities.get(key) ?? []).filter(r => !(r.file === file.file && r.figure.span.start === figure.span.start)) : [];
  if (others.length) {
    lines.push('---', `**同一数据另见 ${others.length} 处**`);
    for (const r of others.slice(0, 8)) lines.push(`- ${written(r.figure)}　${link({ file: r.file, span: r.figure.span })}`);
  }
  const mine = (p: Place): boolean => p.file === file.file && p.span.start === figure.span.start;
  const proofs = checked.links.filter(l => l.kind !== 'agrees' && l.members.some(mine));
  const faults = checked.findings.filter(f => mine(f) || f.related.some(mine));
  if (proofs.length || faults.length) lines.push('---');
  for (const p of proofs.slice(0, 5)) lines.push(`- ✓ ${p.detail}`);
  for (const f of faults.slice(0, 5)) lines.push(`- ⚠ ${f.message}（${f.why}）`);
  return { span: figure.span, markdown: lines.join('\n\n').replace(/\n\n- /g, '\n- '), places };
};

const quoted = (words: string): string => (words ? `“${words}”` : '');

const valueWords = (figure: Figure): string => {
  const exact = computed(figure.quantity.value, figure);
  const { lo, hi } = figure.interval;
  if (figure.bound === '=' && lo && hi && !interval.meets(interval.exactly(lo.value), interval.exactly(hi.value))) {
    const half = rational.divide(rational.subtract(hi.value, lo.value), rational.fromInt(2));
    return `${exact}（±${inWrittenUnit(half, figure)}）`;
  }
  return `${exact}${BOUND[figure.bound]}`;
};

/** 0.05亿元 beside 12.4亿元, not 500万元. */
const inWrittenUnit = (value: Rational, { quantity }: Figure): string => {
  const scale = /^(?:万亿|亿|万)/.exec(quantity.writtenUnit)?.[0];
  const factor = scale === '万亿' ? 1e12 : scale === '亿' ? 1e8 : scale === '万' ? 1e4 : 1;
  return factor === 1 ? `${rational.toFixed(value, 4)}${quantity.unit}` : `${rational.toFixed(rational.divide(value, rational.fromInt(factor)), 4)}${scale}${quantity.unit}`;
};

/** `第149行` for a place in this file. */
export const lineName = (file: IndexedFile, place: Place): string => `第${lineAt(file.tree.source, place.span.start) + 1}行`;
