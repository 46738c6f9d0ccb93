/** A figure against the agreed one of a workbook, which goes before what any document says. */
import { interval, rational, say } from '../../../base';
import type { Figure } from '../../../facts';
import type { AgreedFigure } from '../../../ledger';
import { defineCheck, fires, found, place, proved, quiet } from '../../define';
import { restated } from '../../repair/restate';
import { about, written } from '../../wording';

export const conflict = defineCheck({
  id: 'ledger/conflict',
  status: 'stable',
  summary: '与台账（统计局、财政局认定的数）不一致',
  explanation: {
    says: '工作区里的 .xlsx、.csv 表格是认定数的台账，文稿里同一指标、同一地方、同一时期、同一类的数应当与它一致。按书写精度和“左右”“以上”等限定词换算成区间，没有公共部分才提示，并写明是哪个单元格。表格没有写明地方、时期或单位的不作依据；台账自己前后不一的单元格也不作依据。目标和预计数不与台账比较。',
    basis: '没有专门的标准条文：统计、财政数据以主管部门认定的为准，是核稿的基本要求。',
    severity: '错误：台账是写明出处的认定数，文稿只能与它一致。',
  },
  examples: [
    fires(
      '//- ledger 主要指标\n云岭县2025年主要指标,,\n指标,单位,2025年\n一般公共预算收入,亿元,13.2\n//- 2026\n全县一般公共预算收入⟦13.5亿元⟧，增长6.5%。',
    ),
    quiet(
      '//- ledger 主要指标\n云岭县2025年主要指标,,\n指标,单位,2025年\n一般公共预算收入,万元,132345\n//- 2026\n全县一般公共预算收入13.2亿元，增长6.5%。',
      '台账更精确，按文稿的精度一致',
    ),
    quiet(
      '//- ledger 主要指标\n江北市2025年主要指标,,\n指标,单位,2025年\n一般公共预算收入,亿元,133.2\n//- 2026\n全县一般公共预算收入13.5亿元，增长6.5%。',
      '台账是别的地方的',
    ),
    quiet(
      '//- ledger 主要指标\n云岭县主要指标,,\n指标,单位,2024年\n一般公共预算收入,亿元,12.4\n//- 2026\n全县一般公共预算收入13.5亿元，增长6.5%。',
      '年份不同',
    ),
  ],
  *run({ file, workspace }) {
    for (const { figures, keys } of file.reports)
      for (const [i, figure] of figures.entries()) {
        const agreed = figure.status === 'actual' ? workspace.agreed.get(keys[i]?.quantity ?? '') : undefined;
        const [first] = agreed ?? [];
        if (!first || !agreed || !agreed.every(a => isOne(a.figure, first.figure))) continue;
        const at = place(file.file, figure.span);
        const source = { file: first.file, cell: first.cell, text: first.text };
        if (isOne(figure, first.figure)) {
          yield proved({
            kind: 'agrees',
            detail: say('{0}与台账一致（{1}）', written(figure), first.cell),
            members: [at],
            group: `ledger|${keys[i]?.quantity ?? ''}`,
            pinned: [at],
            agreed: source,
          });
          continue;
        }
        const right = fixOf(figure, first);
        yield found({
          rule: 'ledger/conflict',
          severity: 'error',
          ...at,
          message: say(
            '{0}与台账不一致：此处{1}，台账为{2}（{3}）',
            about(figure),
            written(figure),
            statedBy(first),
            first.cell,
          ),
          why: say('台账是认定的数，同一指标、同一地方、同一时期应当与它一致'),
          advice: say('请按台账更正；台账有误的，请先改台账'),
          related: [],
          agreed: source,
          fixes:
            right === undefined
              ? []
              : [{ title: say('按台账更正为“{0}”', right), safe: false, edits: [{ ...at, newText: right }] }],
          group: `ledger|${keys[i]?.quantity ?? ''}`,
          data: { cell: first.cell, workbook: first.file, agreed: statedBy(first) },
        });
      }
  },
});

/** Values that can be one, told in one direction. */
const isOne = (a: Figure, b: Figure): boolean =>
  interval.meets(a.interval, b.interval) &&
  (a.direction === null || b.direction === null || a.direction === b.direction || isNought(a));

const isNought = (f: Figure): boolean => rational.isZero(f.quantity.value);

/** The agreed value in the words of its statement: 13.2亿元. */
const statedBy = ({ figure }: AgreedFigure): string => figure.text;

/** The agreed value in the document's own unit and precision; none where the direction would have to change too. */
const fixOf = (figure: Figure, { figure: agreed }: AgreedFigure): string | undefined =>
  figure.direction !== null && agreed.direction !== null && figure.direction !== agreed.direction
    ? undefined
    : restated(figure, agreed.quantity.value);
