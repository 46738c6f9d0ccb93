/** One indicator, scope and period have one value. */
import { groupBy, rational, remembered, say } from '../../../base';
import {
  agreement,
  digitsOf,
  figureKey,
  sameSentence,
  type DateRef,
  type FigureRef,
  type IndexedFile,
  type WorkspaceSnapshot,
} from '../../../index';
import { alikeFigures } from '../../conflict/agreement';
import { agreeing } from '../../conflict/clusters';
import { firstOther, someOther, type SomeFirst } from '../../conflict/kinds';
import { likenesses, type Likenesses } from '../../conflict/likenesses';
import { datedEvents } from '../../conflict/events';
import { estimates, nearDates, partsAboveWholes, twoLabels, type Nearness } from '../../conflict/near';
import { isExplained } from '../../conflict/notes';
import { partedBy } from '../../conflict/parted';
import { isUnitSlip } from '../../conflict/unit-slip';
import { precedence } from '../../conflict/precedence';
import { pinnedStatements } from '../../conflict/pinned';
import { changedCopies, slips } from '../../conflict/slips';
import { comparableStatements } from '../../conflict/statements';
import { restatements } from '../../conflict/restatements';
import { judge, turns } from '../../conflict/verdict';
import {
  defineCheck,
  fires,
  found,
  passedOver,
  place,
  proved,
  quiet,
  type Link,
  type RelatedPlace,
  type Verdict,
} from '../../define';
import { about, deviation, written } from '../../wording';

export const conflict = defineCheck({
  id: 'figure/conflict',
  status: 'stable',
  summary: '同一数据前后不一致',
  explanation: {
    says: '同一指标、同一范围、同一时期，数值应当一致。各处的数按书写精度和“左右”“以上”等限定词换算成区间，没有公共部分才提示；多处一致、一处不同的，标在孤立的一处。不同口径、不同截止日的数据不比较；在 .gaojian.json 的 notes 里写明口径的，也不比较。',
    basis: '没有专门的标准条文：这是核稿的基本要求。约数取多宽，按修约的道理，由末位数字定。',
    severity:
      '同一份文稿里，词库中的指标相差千分之五以上，或一处说升、一处说降，或位次不同，或按一处已达到目标、按另一处未达到，为错误；相差更小、指标不在词库、凭字句相近认出、两份文稿之间、同一份文稿的两个目标，为警告。公报与预算报告、相隔一年以上的文稿、两数相差四分之一以上而不像写错一位的、一处注明了口径或统计方法的，多半口径不同，只作提示；两份文稿的目标、预计与完成、截止时间相差一个月、事件日期不一，也只作提示。设了 errorAbovePercent 的，按相差的百分比分错误和警告，升降相反和位次不同除外。',
  },
  examples: [
    quiet('一般公共预算收入18.3亿元。全年一般公共预算收入18.34亿元。', '书写精度不同，区间有重合'),
    quiet('上半年一般公共预算收入8.1亿元。全年一般公共预算收入18.3亿元。', '时期不同'),
    quiet('全县粮食总产量39.1万吨。全省粮食总产量1200.5万吨。', '范围不同'),
    quiet('新增高新技术企业18家。高新技术企业总数达到52家。', '新增数与总数不同'),
    quiet('农村居民人均可支配收入超过2万元。农村居民人均可支配收入20164元。', '限定词“超过”容得下'),
    fires(
      '粮食总产量39.1万吨。据统计，粮食总产量39.1万吨。综合来看，粮食总产量⟦39.4万吨⟧。',
      '少数服从多数，标在孤立的一处',
    ),
    fires('社会消费品零售总额91.6亿元。全年社会消费品零售总额⟦91.7亿元⟧。', '同精度而数字不同'),
    quiet(
      '社会消费品零售总额91.6亿元。社会消费品零售总额92.6亿元。社会消费品零售总额93.6亿元。社会消费品零售总额94.6亿元。社会消费品零售总额95.6亿元。社会消费品零售总额96.6亿元。社会消费品零售总额97.6亿元。社会消费品零售总额98.6亿元。',
      '许多不同的数是一张清单，不是笔误',
    ),
    fires('粮食总产量３９．１万吨。全年粮食总产量⟦39.4万吨⟧。', '全角数字'),
  ],
  *run({ workspace, file }) {
    const likeness = likenesses(workspace);
    const accused = new Set<string>();
    yield* byKey(workspace, file, likeness, accused);
    let crowded = false;
    const leftOut = (): void => void (crowded = true);
    yield* byWords(workspace, file, likeness, accused, leftOut);
    for (const near of [
      ...estimates(workspace, file),
      ...nearDates(workspace, file),
      ...partsAboveWholes(workspace, file),
    ])
      if (!isExplained(workspace.notes, near.ref, near.other)) yield question(near);
    for (const { one, other, agrees } of datedEvents(workspace, file, leftOut))
      yield agrees ? sameDay(one, other) : twoDays(one, other);
    if (crowded)
      yield passedOver(
        say(
          '有些数在这里出现的次数太多，这些数只按指标核对了，没有逐处按字句比对；如是重复粘贴的内容，删去重复的部分即可全部核对',
        ),
      );
  },
});

/** So many values of one key are no slips: they belong to a list whose things the key cannot tell apart. */
const LISTED = 6;

/** Statements of one strict key: clusters that agree are proved, those outside the best supported one are accused. */
function* byKey(
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  likeness: Likenesses,
  accused: Set<string>,
): Iterable<Verdict> {
  const seen = new Set<string>();
  for (const report of file.reports)
    for (const figure of report.figures) {
      const key = figureKey(figure);
      if (!key || seen.has(key)) continue;
      seen.add(key);
      const said = saidUnder(workspace, key, likeness);
      if (!said) continue;
      for (const { link, files } of said.links) if (files.has(file.file)) yield proved(link);
      const [trusted, ...others] = said.ranked;
      if (!trusted || said.ranked.length > LISTED) continue;
      for (const other of others)
        for (const ref of said.of(other, file.file)) {
          // 由132个并为57个 are two clusters of one key: the best supported one that can be set against this place at all.
          for (const cluster of said.ranked) {
            const comparable = (t: FigureRef): boolean => comparableStatements(workspace, t, ref);
            // Notes of the workspace go by the names of files as well.
            const reference =
              cluster === other
                ? undefined
                : workspace.notes.length
                  ? cluster.find(t => comparable(t) && !isExplained(workspace.notes, t, ref))
                  : said.first(cluster)(ref, comparable);
            if (!reference) continue;
            accused.add(pairId(ref, reference));
            if (!isUnitSlip(ref.figure, reference.figure))
              yield contradiction(workspace, ref, reference, { loose: false, supporters: cluster, alike: other });
            break;
          }
        }
    }
}

/** What is told of all statements of one key, whichever file asks. */
interface Said {
  readonly links: readonly { readonly link: Link; readonly files: ReadonlySet<string> }[];
  readonly ranked: readonly (readonly FigureRef[])[];
  /** Those of a cluster in one file. */
  readonly of: (cluster: readonly FigureRef[], file: string) => readonly FigureRef[];
  readonly first: (cluster: readonly FigureRef[]) => SomeFirst;
}

const saidIn = remembered((_: WorkspaceSnapshot) => new Map<string, Said>());

/** Undefined where there is nothing to compare. */
const saidUnder = (workspace: WorkspaceSnapshot, key: string, likeness: Likenesses): Said | undefined => {
  const refs = workspace.quantities.get(key) ?? [];
  if (refs.length < 2) return undefined;
  const known = saidIn(workspace);
  const said = known.get(key) ?? saidOf(workspace, key, refs, likeness);
  known.set(key, said);
  return said;
};

const saidOf = (workspace: WorkspaceSnapshot, key: string, refs: readonly FigureRef[], likeness: Likenesses): Said => {
  const clusters = agreeing(refs);
  const links = clusters
    .map(c => supported(workspace, c, likeness))
    .filter(c => c.length > 1 && saysTheSame(c))
    .map(c => ({
      link: {
        kind: 'agrees' as const,
        detail: equalities(c),
        members: c.map(r => place(r.file, r.figure.span)),
        group: `agrees|${key}|${placeId(c[0])}`,
        pinned: pinnedStatements(workspace, c, likeness),
      },
      files: new Set(c.map(r => r.file)),
    }));
  const byFile = remembered((cluster: readonly FigureRef[]) => groupBy(cluster, r => r.file));
  return {
    links,
    ranked: rankClusters(clusters),
    of: (cluster, file) => byFile(cluster).get(file) ?? [],
    first: remembered((cluster: readonly FigureRef[]) => firstOther(cluster, likeness)),
  };
};

/** Statements that are found to be one by their words: what agrees is proved, a slip of the pen accused. */
function* byWords(
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  likeness: Likenesses,
  accused: Set<string>,
  leftOut: () => void,
): Iterable<Verdict> {
  const seen = new Set<string>();
  for (const { ref, others } of alikeFigures(workspace, file, likeness, leftOut)) {
    const labels = others.flatMap(o => twoLabels(ref, o) ?? []);
    for (const near of labels) if (!isExplained(workspace.notes, near.ref, near.other)) yield question(near);
    const members = [ref, ...others.filter(o => !labels.some(l => l.ref === o || l.other === o))];
    const group = `alike|${members.map(placeId).sort().join('|')}`;
    // The same statements seen from another of them are one proof.
    if (members.length < 2 || seen.has(group)) continue;
    seen.add(group);
    yield proved({
      kind: 'agrees',
      detail: equalities(members),
      members: members.map(r => place(r.file, r.figure.span)),
      group,
      pinned: pinnedStatements(workspace, members, likeness),
    });
  }
  for (const [ref, other] of [...slips(workspace, file, likeness, leftOut), ...changedCopies(workspace, file)]) {
    // Of two places in one file the later is marked, as a reader comes upon it; of two files the one that can still be changed.
    if (
      ref.file === other.file
        ? ref.figure.span.start < other.figure.span.start
        : precedence([ref]) < precedence([other])
    )
      continue;
    if (
      accused.has(pairId(ref, other)) ||
      isUnitSlip(ref.figure, other.figure) ||
      isExplained(workspace.notes, ref, other)
    )
      continue;
    accused.add(pairId(ref, other));
    yield contradiction(workspace, ref, other, { loose: true, supporters: [other], alike: [ref] });
  }
}

const equalities = (members: readonly FigureRef[]): string =>
  `${members[0] ? about(members[0].figure) : ''}：${members.map(r => written(r.figure)).join('＝')}`;

/** So many other places are shown beside a contradiction. */
const RELATED = 8;

interface Sides {
  readonly loose: boolean;
  readonly supporters: readonly FigureRef[];
  readonly alike: readonly FigureRef[];
}

const contradiction = (
  workspace: WorkspaceSnapshot,
  ref: FigureRef,
  reference: FigureRef,
  { loose, supporters, alike }: Sides,
): Verdict => {
  const goal = partedBy(workspace, ref, reference);
  const { severity, doubt } = judge(ref, reference, { loose, parted: goal !== undefined });
  const shown = supporters.slice(0, RELATED);
  const related: RelatedPlace[] = [...shown, ...alike.slice(0, RELATED + 1).filter(r => r !== ref)]
    .slice(0, RELATED)
    .map(r => ({
      ...place(r.file, r.figure.span),
      note: shown.includes(r) ? say('{0}（另一处）', written(r.figure)) : say('{0}（同此处）', written(r.figure)),
    }));
  const target = ref.figure.status === 'target';
  const name = about(ref.figure);
  return found({
    rule: 'figure/conflict',
    severity,
    ...place(ref.file, ref.figure.span),
    message: target
      ? say('{0}的目标有两个数：此处{1}，另一处{2}', name, written(ref.figure), written(reference.figure))
      : supporters.length > 1
        ? say(
            '{0}前后不一致：此处{1}，另一处{2}等{3}处',
            name,
            written(ref.figure),
            written(reference.figure),
            supporters.length,
          )
        : say('{0}前后不一致：此处{1}，另一处{2}', name, written(ref.figure), written(reference.figure)),
    why:
      doubt ??
      (goal
        ? say('目标为{0}：按一处已达到，按另一处未达到', written(goal.figure))
        : say('同一指标、同一范围、同一时期应为同一数值，按书写精度两数没有重合的可能')),
    advice: target
      ? say('请核对目标是否调整过；确有调整的，以最新文件为准')
      : say('请对照来源核定后统一；如统计口径或截止时间不同，请在文中注明'),
    related,
    fixes: restatements(workspace, ref, reference),
    group: `conflict|${pairId(ref, reference)}`,
    // A sign or a rank that flips is no matter of per cent.
    deviation:
      turns(ref, reference) || ref.figure.measure === 'rank'
        ? undefined
        : deviation(ref.figure.quantity.value, reference.figure.quantity.value),
    data: { indicator: ref.figure.indicator?.name ?? null, period: ref.figure.period?.code ?? null },
  });
};

/** A near statement: never louder than a question. */
const question = ({ ref, other, message, reason }: Nearness): Verdict =>
  found({
    rule: 'figure/conflict',
    severity: 'info',
    ...place(ref.file, ref.figure.span),
    message,
    why: reason,
    advice: say('请核对；口径或时间不同的，请在文中注明'),
    related: [{ ...place(other.file, other.figure.span), note: say('{0}（另一处）', written(other.figure)) }],
    fixes: [],
    group: `near|${pairId(ref, other)}`,
    data: { indicator: ref.figure.indicator?.name ?? null, period: ref.figure.period?.code ?? null },
  });

const dayId = (a: DateRef, b: DateRef): string =>
  [a, b]
    .map(r => `${r.file}#${r.date.span.start}`)
    .sort()
    .join('|');

const sameDay = (one: DateRef, other: DateRef): Verdict =>
  proved({
    kind: 'agrees',
    detail: say('{0}{1}：两处日期一致', one.date.text, one.date.event),
    members: [one, other].map(r => place(r.file, r.date.span)),
    group: `day|${dayId(one, other)}`,
    pinned: [one, other].map(r => place(r.file, r.date.span)),
  });

const twoDays = (one: DateRef, other: DateRef): Verdict =>
  found({
    rule: 'figure/conflict',
    severity: 'info',
    ...place(one.file, one.date.span),
    message: say('“{0}”的日期不一致：此处{1}，另一处{2}', one.date.event, one.date.text, other.date.text),
    why: say('两处说的像是同一件事'),
    advice: say('请核对日期；如是两次，请写明是哪一次'),
    related: [{ ...place(other.file, other.date.span), note: say('{0}（另一处）', other.date.text) }],
    fixes: [],
    group: `days|${dayId(one, other)}`,
    data: { indicator: null, period: null },
  });

/** 超过8万亿元 and 超过9万亿元 can both be true, which proves nothing; one sentence does not say a thing twice. */
const saysTheSame = (cluster: readonly FigureRef[]): boolean => {
  const values = cluster.map(r => r.figure.quantity.value);
  const [low, high] = [values.reduce(rational.min), values.reduce(rational.max)];
  return (
    rational.compare(rational.subtract(high, low), rational.divide(rational.absolute(high), rational.fromInt(10))) <=
      0 && !cluster.every(r => r === cluster[0] || (cluster[0] && sameSentence(r, cluster[0])))
  );
};

/** Those of a cluster that another of it may be set against, or that carry digits or like words enough: 完成预算的100% said twice proves nothing. */
const supported = (
  workspace: WorkspaceSnapshot,
  cluster: readonly FigureRef[],
  likeness: Likenesses,
): readonly FigureRef[] => {
  const some = someOther(cluster, likeness);
  return cluster.filter(
    a =>
      (cluster.length > 1 && digitsOf(a.figure).replace(/0+$/, '').length >= 3) ||
      some(a, b => comparableStatements(workspace, a, b) || agreement(likeness(a), likeness(b)) !== undefined),
  );
};

/** The reading with more support first; where support is equal what was published before, and of one year the bulletin before the report. */
const rankClusters = (clusters: FigureRef[][]): FigureRef[][] =>
  [...clusters].sort((a, b) => b.length - a.length || precedence(a) - precedence(b));

const placeId = (ref: FigureRef | undefined): string => (ref ? `${ref.file}#${ref.figure.span.start}` : '');
const pairId = (a: FigureRef, b: FigureRef): string => [placeId(a), placeId(b)].sort().join('|');
