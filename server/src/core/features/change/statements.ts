/** Where else a quantity is stated: by its strict key with the same value, and where a proof says that two statements agree. */
import { rational } from '../../base';
import { refAt, type Link } from '../../checks';
import { figureKey, placeId, placeOf, type FigureRef, type WorkspaceSnapshot } from '../../index';

/** The figure itself first. */
export const statementsOf = (workspace: WorkspaceSnapshot, links: readonly Link[], origin: FigureRef): FigureRef[] => {
  const { figure } = origin;
  const key = figureKey(figure);
  const keyed = (key ? (workspace.quantities.get(key) ?? []) : []).filter(
    r =>
      r.figure.bound === figure.bound &&
      r.figure.direction === figure.direction &&
      rational.equal(r.figure.quantity.value, figure.quantity.value),
  );
  const found = new Map([origin, ...keyed].map(r => [placeId(placeOf(r)), r]));
  const seeds = new Set(found.keys());
  for (const { kind, members } of links) {
    if (kind !== 'agrees' || !members.some(m => seeds.has(placeId(m)))) continue;
    for (const m of members) {
      const ref = refAt(workspace, m);
      if (
        ref &&
        ref.figure.quantity.unit === figure.quantity.unit &&
        ref.figure.quantity.dimension === figure.quantity.dimension &&
        !found.has(placeId(m))
      )
        found.set(placeId(m), ref);
    }
  }
  return [...found.values()];
};
