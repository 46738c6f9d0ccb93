/** What two versions of one document say of each other is neither proof nor contradiction; see `index/versions`. */
import { versionsOf, type Place, type WorkspaceSnapshot } from '../../index';
import type { Finding, Link } from '../define';

/** The place is in another version of the document that `home` lies in. */
const isVersion =
  (families: ReadonlyMap<string, string>, home: string) =>
  ({ file }: Place): boolean =>
    file !== home && families.has(home) && families.get(file) === families.get(home);

/** Findings that have no other ground than another version; of the others, the places that are in one are not named. */
export const withoutVersions = <T extends Finding>(
  findings: readonly T[],
  workspace: WorkspaceSnapshot,
): readonly T[] => {
  const families = versionsOf(workspace);
  if (!families.size) return findings;
  return findings.flatMap(f => {
    if (!f.rule.startsWith('figure/')) return [f];
    const theirs = f.related.filter(isVersion(families, f.file));
    if (!theirs.length) return [f];
    const related = f.related.filter(r => !theirs.includes(r));
    return related.length && f.rule !== 'figure/unit-slip' && !f.group.startsWith('arithmetic')
      ? [{ ...f, related, fixes: f.fixes.filter(x => x.edits.every(e => !isVersion(families, f.file)(e))) }]
      : [];
  });
};

/** A proof needs another witness than a copy: of each family one file's places count, `home`'s where it is given. */
export const provedApart = (links: readonly Link[], workspace: WorkspaceSnapshot): readonly Link[] => {
  const families = versionsOf(workspace);
  if (!families.size) return links;
  return links.flatMap(link => {
    if (link.kind !== 'agrees') return [link];
    const of = (p: Place): string => families.get(p.file) ?? p.file;
    const witnesses = new Set(link.members.map(of));
    if (witnesses.size > 1) return [link];
    // All in versions of one document: only what one of them says twice by itself is said twice.
    const own = link.members.filter(m => m.file === link.members[0]?.file);
    return own.length > 1 ? [{ ...link, members: own }] : [];
  });
};
