/**
 * What was there, what came, what went, what is left: 上年结余A，收入B，支出C，年末结余D; 当年结余A，加上年结余B，年末滚存结余C. The words
 * must name every term, and nothing else of the kind may stand between.
 */
import type { Figure } from '../types';
import { sameKind, type SentenceFigures } from './sentence';
import type { Relation } from './types';

export function* balanceRelations({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  const amounts = figures.flatMap((figure, at) =>
    isAmount(figure) ? [{ figure, words: clauseOf(gaps[at] ?? ''), gap: gaps[at] ?? '' }] : [],
  );
  for (let i = 2; i < amounts.length; i++) {
    const [end, last, middle, first] = [amounts[i], amounts[i - 1], amounts[i - 2], amounts[i - 3]];
    if (!end || !last || !middle || isBroken([last, end])) continue;
    const alike = (...others: readonly (typeof end)[]): boolean => others.every(o => sameKind(o.figure, end.figure));
    if (
      first &&
      OPENING.test(first.words) &&
      CAME.test(middle.words) &&
      WENT.test(last.words) &&
      CLOSING.test(end.words) &&
      alike(first, middle, last) &&
      !isBroken([middle])
    )
      yield {
        kind: 'balance',
        certain: true,
        end: end.figure.id,
        plus: [first.figure.id, middle.figure.id],
        minus: [last.figure.id],
      };
    else if (
      /(?:当年|本年|年度|收支)[^，。；]{0,6}结余$/.test(middle.words) &&
      /上年(?:滚存|累计)?(?:结余|结转)(?:资金)?$/.test(last.words) &&
      /(?:滚存|累计)结余$/.test(end.words) &&
      alike(middle, last)
    )
      yield { kind: 'balance', certain: true, end: end.figure.id, plus: [middle.figure.id, last.figure.id], minus: [] };
    else if (
      /收入(?:总计|合计)?$/.test(middle.words) &&
      /支出(?:总计|合计)?$/.test(last.words) &&
      /^(?:收支相抵)?(?:当年|本年|年度|本年度|当期)?(?:收支)?(?:结余|盈余)$/.test(end.words) &&
      alike(middle, last) &&
      !isBroken([middle])
    )
      // A budget is also fed by what other levels give: only funds, and totals of everything, are left with the difference.
      yield {
        kind: 'balance',
        certain: /基金|保险/.test(middle.words) && !/政府性基金|预算/.test(middle.words),
        end: end.figure.id,
        plus: [middle.figure.id],
        minus: [last.figure.id],
      };
  }
}

const isAmount = (f: Figure): boolean =>
  (f.measure === 'level' || f.measure === 'change') &&
  f.bound === '=' &&
  !f.threshold &&
  f.quantity.dimension !== 'percent';

/** A new statement, a part in brackets or a negative amount: the terms are not those that the words name. */
const isBroken = (terms: readonly { readonly gap: string }[]): boolean =>
  terms.some(({ gap }) => /[；;。（(）)]|其中|[-－—负]$/.test(gap));

/** The words right before a figure, without those that only lead on. */
const clauseOf = (gap: string): string =>
  (/[^，,、。；：]*$/.exec(gap)?.[0] ?? '')
    .replace(/(?:完成|实现|达到|预计|共计|[为达约共])+$/, '')
    .replace(/^[的了]/, '');

const OPENING = /(?:年初|期初|上年末?|上年度)[^，。；]{0,8}(?:结余|余额|结转|存量)(?:资金)?$/;
const CAME = /(?:收入|新增|增加|举借|新入库)[^，。；]{0,4}$/;
const WENT = /(?:支出|减少|偿还|化解|归还|核销|退出)[^，。；]{0,4}$/;
const CLOSING = /^(?:年末|期末|年底)[^，。；]{0,8}(?:结余|余额|存量)$/;
