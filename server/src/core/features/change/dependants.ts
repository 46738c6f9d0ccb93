/** Proofs that a changed figure is part of: what they prove is reckoned from it, or it from them. */
import { about, refAt, written, type Link } from '../../checks';
import { placeId, type Place, type WorkspaceSnapshot } from '../../index';

/** Each proof once, whatever file it was found in. */
export const linksOf = (reports: Iterable<{ readonly links: readonly Link[] }>): Link[] => [
  ...new Map([...reports].flatMap(r => r.links).map(l => [`${l.kind}|${l.group}`, l])).values(),
];

/** Proofs in which some of these places stand beside others. */
export const touched = (links: readonly Link[], places: ReadonlySet<string>): Link[] =>
  links.filter(
    l =>
      l.kind === 'derives' &&
      l.members.some(m => places.has(placeId(m))) &&
      l.members.some(m => !places.has(placeId(m))),
  );

/** What to look at in such a proof: what it proves, or where that is the changed figure, the first of the others. */
export const dependantOf = ({ members }: Link, places: ReadonlySet<string>): Place | undefined =>
  members.find(m => !places.has(placeId(m)));

export const nameOf = (workspace: WorkspaceSnapshot, place: Place): string => {
  const ref = refAt(workspace, place);
  return ref ? `${about(ref.figure)} ${written(ref.figure)}` : '';
};
