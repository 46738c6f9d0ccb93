/**
 * Which statements were ticked, and when: by the fingerprint of the statement, never by its place, so that a tick stays through edits
 * elsewhere and goes when the figure or its sentence is another one. Pure; where it is kept is the panel's business.
 */
import type { SheetItem } from '../../../server/src/protocol';
import type { Mark, Marks } from './messages';

export interface Tick {
  readonly fingerprint: string;
  readonly traces: readonly string[];
  /** ISO 8601. */
  readonly date: string;
  /** Who ticked; without a name it is one's own, from before names were asked for. */
  readonly by?: string;
}

/** Who looks at the ticks. */
export interface Reviewer {
  /** Empty as long as it was not asked for. */
  readonly name: string;
  /** May what a file of the folder says of others be believed? */
  readonly isTrusted: boolean;
}
const ALONE: Reviewer = { name: '', isTrusted: true };
const isOwn = ({ by }: Tick, { name }: Reviewer): boolean => by === undefined || by === name;

/** By the file's URI. */
export type Ticks = Readonly<Record<string, readonly Tick[]>>;

type Row = Pick<SheetItem, 'location' | 'fingerprint' | 'traces'>;

/** What a row is in the sheet as long as its statement stands. */
export const keyOf = ({ location, fingerprint }: Pick<Row, 'location' | 'fingerprint'>): string =>
  `${location.uri}#${fingerprint}`;

/** One's own before those of others. */
export const marksOf = (rows: readonly Row[], ticks: Ticks, reviewer: Reviewer = ALONE): Marks => {
  const marks: Record<string, Mark> = {};
  for (const own of [true, false])
    for (const [row, tick] of matches(
      rows,
      some(ticks, t => isOwn(t, reviewer) === own),
    )) {
      if (marks[keyOf(row)]) continue;
      const changed = tick.fingerprint !== row.fingerprint;
      marks[keyOf(row)] = own
        ? { state: changed ? 'changed' : 'ticked', date: tick.date }
        : {
            state: changed ? 'changed' : reviewer.isTrusted ? 'other' : 'unproved',
            date: tick.date,
            by: tick.by ?? '',
          };
    }
  return marks;
};

/** Ticking what had changed since it was ticked takes the place of the old tick. */
export const tick = (
  ticks: Ticks,
  rows: readonly Row[],
  key: string,
  date: string,
  reviewer: Reviewer = ALONE,
): Ticks => {
  const row = rows.find(r => keyOf(r) === key);
  if (!row) return ticks;
  const old = matches(
    rows,
    some(ticks, t => isOwn(t, reviewer)),
  ).get(row);
  const kept = (ticks[row.location.uri] ?? []).filter(t => t !== old);
  const { fingerprint, traces } = row;
  const made: Tick = { fingerprint, traces, date, ...(reviewer.name ? { by: reviewer.name } : {}) };
  return { ...ticks, [row.location.uri]: [...kept, made] };
};

/** Only one's own: what another has ticked is theirs. */
export const untick = (ticks: Ticks, rows: readonly Row[], key: string, reviewer: Reviewer = ALONE): Ticks => {
  const row = rows.find(r => keyOf(r) === key);
  const old =
    row &&
    matches(
      rows,
      some(ticks, t => isOwn(t, reviewer)),
    ).get(row);
  return row && old ? { ...ticks, [row.location.uri]: (ticks[row.location.uri] ?? []).filter(t => t !== old) } : ticks;
};

const some = (ticks: Ticks, wanted: (tick: Tick) => boolean): Ticks =>
  Object.fromEntries(Object.entries(ticks).map(([uri, all]) => [uri, all.filter(wanted)]));

/** A draft that becomes `送审稿` keeps its ticks. */
export const renamed = (ticks: Ticks, moves: readonly { readonly from: string; readonly to: string }[]): Ticks => {
  const next = { ...ticks };
  for (const { from, to } of moves)
    for (const uri of Object.keys(ticks)) {
      if (uri !== from && !uri.startsWith(`${from}/`)) continue;
      next[to + uri.slice(from.length)] = ticks[uri] ?? [];
      delete next[uri];
    }
  return next;
};

/** Every row with the tick that is its own; a tick whose statement has gone is told by what is left of it, the likeliest trace first. */
const matches = (rows: readonly Row[], ticks: Ticks): Map<Row, Tick> => {
  const found = new Map<Row, Tick>();
  for (const [uri, all] of Object.entries(ticks)) {
    const open = new Set(all);
    const own = rows.filter(r => r.location.uri === uri);
    const settle = (
      namesOfRow: (row: Row) => readonly string[],
      namesOfTick: (tick: Tick) => readonly string[],
    ): void => {
      const byName = new Map([...open].flatMap(t => namesOfTick(t).map(name => [name, t] as const)));
      for (const row of own) {
        const tick = found.has(row)
          ? undefined
          : namesOfRow(row)
              .map(n => byName.get(n))
              .find(t => t && open.has(t));
        if (!tick) continue;
        found.set(row, tick);
        open.delete(tick);
      }
    };
    settle(
      r => [r.fingerprint],
      t => [t.fingerprint],
    );
    settle(
      r => r.traces.slice(0, 1),
      t => t.traces.slice(0, 1),
    );
    settle(
      r => r.traces.slice(1),
      t => t.traces.slice(1),
    );
  }
  return found;
};
