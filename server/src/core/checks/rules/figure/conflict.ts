/**
 * 同一指标、同一范围、同一时期，数值应当一致。
 *
 * 按书写精度和“左右”“以上”等限定词换算成区间；几处说法的区间没有公共部分时才提示，
 * 同精度而数字不同的一定提示。不同口径、不同截止日的数据不比较。
 */
import { interval, rational } from '../../../base';
import type { FigureRef } from '../../../index';
import { figureKey, sameSentence } from '../../../index';
import { defineCheck, fires, found, place, proved, quiet, type RelatedPlace, type Severity } from '../../define';
import { alikeFigures } from '../../agreement';
import { about, deviation, written } from '../../wording';

export const conflict = defineCheck({
  id: 'figure/conflict',
  status: 'stable',
  summary: '同一数据前后不一致',
  examples: [
    quiet('一般公共预算收入18.3亿元。全年一般公共预算收入18.34亿元。', '书写精度不同，区间有重合'),
    quiet('上半年一般公共预算收入8.1亿元。全年一般公共预算收入18.3亿元。', '时期不同'),
    quiet('全县粮食总产量39.1万吨。全省粮食总产量1200.5万吨。', '范围不同'),
    quiet('新增高新技术企业18家。高新技术企业总数达到52家。', '新增数与总数不同'),
    quiet('农村居民人均可支配收入超过2万元。农村居民人均可支配收入20118元。', '限定词“超过”容得下'),
    fires('粮食总产量39.1万吨。据统计，粮食总产量39.1万吨。综合来看，粮食总产量⟦39.4万吨⟧。', '少数服从多数，标在孤立的一处'),
    fires('社会消费品零售总额91.6亿元。全年社会消费品零售总额⟦91.7亿元⟧。', '同精度而数字不同'),
    fires('粮食总产量３９．１万吨。全年粮食总产量⟦39.4万吨⟧。', '全角数字'),
  ],
  *run({ workspace, file }) {
    const seen = new Set<string>();
    for (const report of file.reports)
      for (const figure of report.figures) {
        const key = figureKey(figure);
        if (!key || seen.has(key)) continue;
        seen.add(key);
        const refs = workspace.quantities.get(key) ?? [];
        if (refs.length < 2) continue;
        const clusters = agreeing(refs);
        for (const cluster of clusters)
          if (cluster.length > 1 && cluster.some(r => r.file === file.file) && saysTheSame(cluster))
            yield proved({ kind: 'agrees', detail: `${about(figure)}：${cluster.map(r => written(r.figure)).join('＝')}`, members: cluster.map(r => place(r.file, r.figure.span)), group: `agrees|${key}|${placeId(cluster[0])}` });
        if (clusters.length < 2) continue;
        const [trusted, ...others] = rankClusters(clusters);
        if (!trusted) continue;
        for (const other of others)
          for (const ref of other) {
            if (ref.file !== file.file) continue;
            const reference = trusted.find(t => comparableStatements(t, ref));
            if (!reference) continue;
            const severity = severityOf(ref, reference);
            const related: RelatedPlace[] = [...trusted, ...other.filter(r => r !== ref)].slice(0, 8).map(r => ({ file: r.file, span: r.figure.span, note: `${r.figure.text.replace(/\s+/g, '')}（${trusted.includes(r) ? '另一处' : '同此处'}）` }));
            yield found({
              rule: 'figure/conflict',
              severity,
              file: ref.file,
              span: ref.figure.span,
              message: ref.figure.status === 'target' ? `${about(ref.figure)}的目标有两个数：此处${written(ref.figure)}，另一处${written(reference.figure)}` : `${about(ref.figure)}前后不一致：此处${written(ref.figure)}，另一处${written(reference.figure)}${trusted.length > 1 ? `等${trusted.length}处` : ''}`,
              why: `同一指标、同一范围、同一时期应为同一数值，按书写精度两数没有重合的可能`,
              advice: ref.figure.status === 'target' ? '请核对目标是否调整过；确有调整的，以最新文件为准' : '请对照来源核定后统一；如统计口径或截止时间不同，请在文中注明',
              related,
              fixes: fixesFor(ref, reference),
              group: `conflict|${key}|${placeId(ref)}`,
              deviation: percentApart(ref, reference),
              data: { indicator: ref.figure.indicator?.name ?? null, period: ref.figure.period?.code ?? null },
            });
          }
      }
    for (const [ref, others] of alikeFigures(workspace, file)) {
      const members = [ref, ...others];
      yield proved({ kind: 'agrees', detail: `${about(ref.figure)}：${members.map(r => written(r.figure)).join('＝')}`, members: members.map(r => place(r.file, r.figure.span)), group: `alike|${members.map(placeId).sort().join('|')}` });
    }
  },
});

/** 超过8万亿元 and 超过9万亿元 can both be true, which proves nothing; one sentence does not say a thing twice. */
const saysTheSame = (cluster: readonly FigureRef[]): boolean => {
  const values = cluster.map(r => r.figure.quantity.value);
  const [low, high] = [values.reduce(rational.min), values.reduce(rational.max)];
  return rational.compare(rational.subtract(high, low), rational.divide(rational.absolute(high), rational.fromInt(10))) <= 0 && !cluster.every(r => r === cluster[0] || (cluster[0] && sameSentence(r, cluster[0])));
};

/** Of the value that more places support. */
const percentApart = ({ figure }: FigureRef, { figure: other }: FigureRef): number | undefined => deviation(figure.quantity.value, other.quantity.value);

/** Two numbers of one sentence are told apart by the sentence itself; free phrases must stand in like words to be one thing. */
const comparableStatements = (a: FigureRef, b: FigureRef): boolean => {
  if (a.file === b.file && a.report === b.report && a.figure.paragraph === b.figure.paragraph && a.figure.sentence.start === b.figure.sentence.start) return false;
  if (a.figure.measure === 'growth' || a.figure.measure === 'points') return a.figure.indicator?.canonical === true && a.figure.indicator.viewSpan !== null && b.figure.indicator?.viewSpan !== null && !followsCount(a) && !followsCount(b);
  if (followsCount(a) || followsCount(b)) return false;
  if (far(a, b)) return false;
  const known = a.figure.indicator?.canonical === true && b.figure.indicator?.canonical === true;
  // Plans and budgets say 市级安排资金 of many things; only dictionary names are one thing there.
  if (!known && (a.figure.status === 'target' || isBudget(a) || isBudget(b))) return false;
  if (a.figure.indicator?.canonical && b.figure.indicator?.canonical && a.figure.quantity.dimension !== 'count') return true;
  return alike(surroundings(a), surroundings(b)) >= (a.figure.indicator?.canonical ? 0.5 : 0.75);
};

const isBudget = ({ report }: FigureRef): boolean => /预算|决算/.test(report.front.title?.value ?? '');

/** 普通中学429所，招生…，在校生…: behind a count of institutions the sentence goes on about them, not about the whole place. */
const followsCount = ({ report, figure }: FigureRef): boolean => {
  const text = report.paragraphs[figure.paragraph]?.view.text.slice(figure.sentence.start, figure.viewSpan.start) ?? '';
  if (/^其中|\d[^。]*其中/.test(text)) return true;
  const narrowed = /城镇|农村|城市|乡村/.exec(text)?.[0];
  if (narrowed && !(figure.indicator?.written ?? '').includes(narrowed) && !(figure.indicator?.name ?? '').includes(narrowed)) return true;
  return /\d[\d.]*万?(?:所|家|个|户|座|处|间|项)[^。]*[，；、][^。]*$/.test(text);
};

/** More than double is another thing, not a slip of the pen: a slip changes a digit. */
const far = (a: FigureRef, b: FigureRef): boolean => {
  const [x, y] = [a.figure.quantity.value, b.figure.quantity.value];
  const [small, large] = rational.compare(x, y) < 0 ? [x, y] : [y, x];
  return rational.compare(large, rational.multiply(small, rational.fromInt(2))) > 0;
};

/** The words around a figure, without digits and punctuation. */
const surroundings = ({ report, figure }: FigureRef): string => {
  const text = report.paragraphs[figure.paragraph]?.view.text ?? '';
  const left = text.slice(Math.max(figure.sentence.start, figure.viewSpan.start - 14), figure.viewSpan.start).replace(/^.*[，；：]/s, '');
  const right = text.slice(figure.viewSpan.end, Math.min(figure.sentence.end, figure.viewSpan.end + 14)).replace(/[，；：。].*$/s, '');
  return (left + right).replace(/[^\u4e00-\u9fa5A-Za-z]/g, '');
};

/** Share of two-character pieces that both have. */
const alike = (a: string, b: string): number => {
  const pieces = (t: string): Set<string> => new Set([...Array(Math.max(0, t.length - 1)).keys()].map(i => t.slice(i, i + 2)));
  const [x, y] = [pieces(a), pieces(b)];
  const common = [...x].filter(p => y.has(p)).length;
  return common / Math.max(1, Math.min(x.size, y.size) + Math.abs(x.size - y.size) / 2);
};

/** Clusters of statements that can all be true at once; targets agree only on the same number. */
const agreeing = (refs: readonly FigureRef[]): FigureRef[][] => {
  const clusters: { refs: FigureRef[]; common: FigureRef['figure']['interval'] }[] = [];
  for (const ref of refs) {
    const own = comparable(ref);
    const cluster = clusters.find(c => interval.meets(c.common, own));
    if (!cluster) clusters.push({ refs: [ref], common: own });
    else {
      cluster.refs.push(ref);
      cluster.common = interval.intersect(cluster.common, own) ?? cluster.common;
    }
  }
  return clusters.map(c => c.refs);
};

/** `8%以上` and `7.5%以上` could both come true, yet they are two targets: a target is set, not measured, and compared by its number. */
const comparable = ({ figure }: FigureRef) => (figure.status !== 'target' || figure.bound === '~' || figure.bound === '<' ? figure.interval : interval.exactly(figure.quantity.value));

/** The reading with more support first; the earlier statement where support is equal. */
const rankClusters = (clusters: FigureRef[][]): FigureRef[][] => [...clusters].sort((a, b) => b.length - a.length);

const severityOf = (ref: FigureRef, other: FigureRef): Severity => {
  const sameReport = ref.file === other.file && ref.report.index === other.report.index;
  if (ref.figure.status === 'target') return sameReport ? 'warning' : 'info';
  if (!ref.figure.indicator?.canonical) return 'warning';
  return sameReport ? 'error' : 'warning';
};

const fixesFor = (ref: FigureRef, reference: FigureRef) => [
  { title: `改为另一处的“${written(reference.figure)}”`, safe: false, edits: [{ file: ref.file, span: ref.figure.span, newText: written(reference.figure) }] },
  { title: `把另一处改为“${written(ref.figure)}”`, safe: false, edits: [{ file: reference.file, span: reference.figure.span, newText: written(ref.figure) }] },
];

const placeId = (ref: FigureRef | undefined): string => (ref ? `${ref.file}#${ref.figure.span.start}` : '');
