/** The fixes of a contradiction: the one place as the other says it. */
import { say } from '../../base';
import { placeOf, type FigureRef, type WorkspaceSnapshot } from '../../index';
import { elsewhere, type Fix } from '../define';
import { placeLabel } from '../placed';
import { rewritten } from '../repair/rewrite';
import { calledHere, written } from '../wording';
import { turns } from './verdict';

export const restatements = (workspace: WorkspaceSnapshot, ref: FigureRef, reference: FigureRef): readonly Fix[] => {
  const [here, there] = [written(ref.figure), written(reference.figure)];
  const [place, other] = [ref, reference].map(r => placeLabel(workspace, placeOf(r), ref.file));
  const name = calledHere(ref.figure);
  const [asThere, asHere] = [textFor(ref, reference), textFor(reference, ref)];
  return [
    ...(asThere === undefined
      ? []
      : [
          {
            title: say('把{0}{1}“{2}”改为“{3}”（同{4}）', place ?? '', name, here, asThere, other ?? ''),
            safe: false,
            edits: [{ ...placeOf(ref), newText: asThere }],
          },
        ]),
    ...(asHere === undefined
      ? []
      : [
          {
            title: say('把{0}{1}“{2}”改为“{3}”（同此处）', other ?? '', name, there, asHere),
            safe: false,
            ...(reference.file === ref.file ? {} : { confirm: elsewhere(reference.file) }),
            edits: [{ ...placeOf(reference), newText: asHere }],
          },
        ]),
  ];
};

/** A cell keeps its own unit and precision, a sentence its verb: 下降0.3% is -0.3 below 增长（%）. Undefined where that cannot be. */
const textFor = (at: FigureRef, by: FigureRef): string | undefined => {
  if (![at, by].some(r => r.figure.where.kind === 'cell')) return written(by.figure);
  if (turns(at, by)) return undefined;
  return at.figure.where.kind === 'cell'
    ? rewritten(at.figure, by.figure.quantity.value)
    : written(by.figure).replace(/^[-－−–+＋]/, '');
};
