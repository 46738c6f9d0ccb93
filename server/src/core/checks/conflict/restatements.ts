/** The fixes of a contradiction: the one place as the other says it. */
import { say } from '../../base';
import { placeOf, type FigureRef, type WorkspaceSnapshot } from '../../index';
import { elsewhere, type Fix } from '../define';
import { placeLabel } from '../placed';
import { calledHere, written } from '../wording';

export const restatements = (workspace: WorkspaceSnapshot, ref: FigureRef, reference: FigureRef): readonly Fix[] => {
  const [here, there] = [written(ref.figure), written(reference.figure)];
  const [place, other] = [ref, reference].map(r => placeLabel(workspace, placeOf(r), ref.file));
  const name = calledHere(ref.figure);
  return [
    {
      title: say('把{0}{1}“{2}”改为“{3}”（同{4}）', place ?? '', name, here, there, other ?? ''),
      safe: false,
      edits: [{ ...placeOf(ref), newText: there }],
    },
    {
      title: say('把{0}{1}“{2}”改为“{3}”（同此处）', other ?? '', name, there, here),
      safe: false,
      ...(reference.file === ref.file ? {} : { confirm: elsewhere(reference.file) }),
      edits: [{ ...placeOf(reference), newText: here }],
    },
  ];
};
