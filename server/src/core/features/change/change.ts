/**
 * “改动此数据的所有说法”: the new value in every statement of the quantity, as each is written; what is reckoned from it follows
 * where the other numbers give it to the digit and the drafter agrees, and is told by name where they do not.
 */
import { interval, rational, say } from '../../base';
import {
  comesTo,
  isProof,
  reckonedAgain,
  refAt,
  restated,
  substituted,
  withText,
  written,
  type Link,
} from '../../checks';
import { placeId, placeOf, type FigureRef, type Place, type WorkspaceSnapshot } from '../../index';
import { figureAt, reportAt } from '../place';
import type { Refusal, RenamePoint } from '../rename/types';
import { dependantOf, linksOf, nameOf, touched } from './dependants';
import { statementsOf } from './statements';
import { readTyped, type Typed } from './typed';
import type { ChangeEdit, ChangeScope, FigureChange, OpenPlace } from './types';

export const changeScope = (point: RenamePoint): ChangeScope | undefined => {
  const origin = originOf(point);
  if (!origin) return undefined;
  const links = linksOf(point.reports());
  const places = new Set(statementsOf(point.workspace, links, origin).map(r => placeId(placeOf(r))));
  const reckoned = new Set(
    touched(links, places)
      .filter(isProof)
      .flatMap(l => dependantOf(l, places) ?? [])
      .map(placeId),
  );
  return { figure: placeOf(origin), written: written(origin.figure), same: places.size, reckoned: reckoned.size };
};

export const changeFigure = (point: RenamePoint, typed: string): FigureChange | Refusal => {
  const origin = originOf(point);
  if (!origin) return { refused: say('请把光标放在要改的数据上') };
  const read = readTyped(origin.figure, typed);
  return 'refused' in read ? read : spread(point.workspace, linksOf(point.reports()), origin, read);
};

const originOf = ({ file, offset }: RenamePoint): FigureRef | undefined => {
  const [report, figure] = [reportAt(file, offset)?.report, figureAt(file, offset)];
  return report && figure && { file: file.file, report, figure };
};

const spread = (before: WorkspaceSnapshot, links: readonly Link[], origin: FigureRef, typed: Typed): FigureChange => {
  let workspace = before;
  const edits: ChangeEdit[] = [];
  const open = new Map<string, OpenPlace>();
  /** Places that say the new value by now, changed or not. */
  const settled = new Set<string>();
  const changed = new Set<string>();
  const former = new Set<string>();

  const leave = (place: Place, how: string): void => {
    if (!open.has(placeId(place))) open.set(placeId(place), { ...place, name: nameOf(before, place), how });
  };
  const put = (ref: FigureRef, { text, value, quantum }: Typed, confirm: ChangeEdit['confirm']): void => {
    settled.add(placeId(placeOf(ref)));
    if (text === written(ref.figure)) return;
    changed.add(placeId(placeOf(ref)));
    former.add(valueOf(ref));
    edits.push({ ...placeOf(ref), newText: text, confirm });
    workspace = substituted(workspace, ref, withText(ref.figure, text, value, quantum));
  };
  const restate = (from: FigureRef, to: Typed, confirm: ChangeEdit['confirm']): void => {
    const now = withText(from.figure, to.text, to.value, to.quantum).interval;
    put(from, to, confirm);
    for (const ref of statementsOf(before, links, from)) {
      const { figure } = ref;
      const id = placeId(placeOf(ref));
      if (settled.has(id)) continue;
      const exact =
        figure.bound === from.figure.bound && rational.equal(figure.quantity.value, from.figure.quantity.value);
      if (!exact && interval.meets(figure.interval, now)) settled.add(id);
      else {
        const text = from.figure.bound === '=' || exact ? restated(figure, to.value) : undefined;
        const typed = text === undefined ? undefined : readTyped(figure, text);
        if (
          !typed ||
          'refused' in typed ||
          !interval.meets(withText(figure, typed.text, typed.value, typed.quantum).interval, now)
        )
          leave(placeOf(ref), say('与“{0}”说的是同一数据，写法不便代改', written(from.figure)));
        else
          put(
            ref,
            typed,
            confirm ??
              (exact || (figure.bound === '=' && rational.compare(figure.quantity.quantum, to.quantum) >= 0)
                ? null
                : unsure(from)),
          );
      }
    }
  };
  /** The next proof of one kind whose result has not followed yet. */
  const follow = (wanted: 'sum' | 'other'): boolean => {
    for (const link of touched(links, changed)) {
      const ref =
        link.members[0] && !settled.has(placeId(link.members[0])) ? refAt(workspace, link.members[0]) : undefined;
      const outcome = ref && reckonedAgain(workspace, link);
      if (!ref || !outcome || outcome.holds || (outcome.reckoning === 'sum') !== (wanted === 'sum')) continue;
      const due = comesTo(outcome);
      const text = due?.determined ? restated(ref.figure, due.value) : undefined;
      // 占总额（30.6亿元）的66%: a number that still says the old value may be the changed figure, though it was not read so.
      if (
        !due ||
        text === undefined ||
        outcome.members.some(
          m => m.ref.figure !== ref.figure && !settled.has(placeId(placeOf(m.ref))) && former.has(valueOf(m.ref)),
        )
      )
        continue;
      restate(
        ref,
        { text, value: due.value, quantum: ref.figure.quantity.quantum },
        { label: say('由此推算的数据（请确认）'), description: outcome.calculation },
      );
      return true;
    }
    return false;
  };

  restate(origin, typed, null);
  // Totals before shares and rates, which may be reckoned from them.
  while (follow('sum'));
  while (follow('other'));
  for (const link of touched(links, changed)) {
    const dependant = dependantOf(link, settled);
    const outcome = reckonedAgain(workspace, link);
    if (dependant && !(outcome && needsNoEye(link, outcome, dependant)))
      leave(dependant, outcome?.calculation ?? link.detail);
  }
  for (const id of settled) open.delete(id);
  return { edits, open: [...open.values()] };
};

/** It holds, and was never more than an inequality, or the other numbers leave nothing else to be written. */
const needsNoEye = (link: Link, outcome: Reckoning, dependant: Place): boolean => {
  if (!outcome.holds) return false;
  const first = outcome.members[0]?.ref;
  if (!isProof(link) || !first || placeId(placeOf(first)) !== placeId(dependant)) return true;
  const due = comesTo(outcome);
  return !!due && (due.determined || rational.equal(due.value, first.figure.quantity.value));
};

const valueOf = ({ figure: { quantity } }: FigureRef): string =>
  `${quantity.value.n}/${quantity.value.d}${quantity.unit}`;

type Reckoning = NonNullable<ReturnType<typeof reckonedAgain>>;

const unsure = (from: FigureRef): ChangeEdit['confirm'] => ({
  label: say('同一数据的其他写法（请确认）'),
  description: say('与“{0}”说的是同一数据，此处更精确或带限定词', written(from.figure)),
});
