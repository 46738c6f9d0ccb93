/** A figure, wherever the same quantity is stated, each place in its own unit and precision; see `features/change`. */
import { written } from '../../checks';
import { changeFigure } from '../change';
import { figureAt } from '../place';
import type { RenameSource } from './types';

export const figures: RenameSource = {
  prepare: ({ file, offset }) => {
    const figure = figureAt(file, offset);
    return figure && { span: figure.span, placeholder: written(figure) };
  },
  rename: changeFigure,
};
