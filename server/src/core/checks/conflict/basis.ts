/** What a statement says of its own basis: 按新口径, 不含高新区, 快报, 最终核实. Two that say different things of it are no plain contradiction. */
import type { FigureRef } from '../../index';

export const statesOtherBasis = (a: FigureRef, b: FigureRef): boolean => basisOf(a) !== basisOf(b);

const BASIS =
  /按[^，；。]{0,8}(?:口径|计算|核算)|(?:可比|同|新|老|旧|全|大|小)口径|不含[^，；。）]{0,8}|(?<=[（(])含[^，；。）]{0,8}|(?:剔除|扣除)[^，；。]{0,8}|快报|初步(?:核算|统计)|最终核实|普查|修订/g;

/** Of the statement up to its figure, and of a bracket behind it. */
const basisOf = ({ report, figure }: FigureRef): string => {
  const text = report.paragraphs[figure.paragraph]?.view.text ?? '';
  const before = text
    .slice(Math.max(figure.where.span.start, figure.viewSpan.start - REACH), figure.viewSpan.start)
    .replace(/^.*；/s, '');
  const behind =
    /^[（(][^）)]{1,16}[）)]/.exec(text.slice(figure.viewSpan.end, figure.viewSpan.end + REACH))?.[0] ?? '';
  return [...(before + behind).matchAll(BASIS)].map(m => m[0]).join('|');
};

const REACH = 40;
