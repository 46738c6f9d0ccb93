/** A figure, wherever the same quantity is stated in the same words. */
import { say } from '../../base';
import { written } from '../../checks';
import { figureKey } from '../../index';
import { figureAt } from '../place';
import type { RenamePoint, RenameSource } from './types';

export const figures: RenameSource = {
  prepare: ({ file, offset }) => {
    const figure = figureAt(file, offset);
    return figure && { span: figure.span, placeholder: written(figure) };
  },
  rename: (point, name) => (/[\d０-９一二三四五六七八九十百千万亿两]/.test(name) ? places(point).map(p => ({ ...p, newText: name })) : { refused: say('“{0}”不是一个数据', name) }),
};

const places = ({ workspace, file, offset }: RenamePoint) => {
  const figure = figureAt(file, offset);
  if (!figure) return [];
  const key = figureKey(figure);
  const same = (key ? (workspace.quantities.get(key) ?? []) : []).filter(r => written(r.figure) === written(figure)).map(r => ({ file: r.file, span: r.figure.span }));
  return same.length ? same : [{ file: file.file, span: figure.span }];
};
