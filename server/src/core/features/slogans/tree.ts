/** All slogans of a workspace: by level, then by how often they are used, each with its places and what spells it out. */
import { sloganUse, type SloganRef, type SloganUse, type WorkspaceSnapshot } from '../../index';
import { LEVELS, levelOf, usualName, type Level } from './names';

export interface SloganTree {
  readonly levels: readonly { readonly level: Level; readonly slogans: readonly SloganNode[] }[];
}

export interface SloganNode {
  readonly key: string;
  /** As it is used most. */
  readonly name: string;
  readonly count: number | null;
  /** From the text where it spells them out, else from the glossary. */
  readonly items: readonly string[];
  /** The mention that spells it out. */
  readonly expanded: SloganRef | null;
  /** It counts, and neither its name nor the text nor the glossary says what. */
  readonly missing: boolean;
  readonly use: SloganUse;
}

export const sloganTree = (workspace: WorkspaceSnapshot): SloganTree => {
  const nodes = new Map<Level, SloganNode[]>(LEVELS.map(l => [l, []]));
  for (const key of workspace.slogans.keys()) {
    const use = sloganUse(workspace, key);
    if (!use) continue;
    const known = use.mentions.find(m => m.slogan.known);
    const entry = known && workspace.glossary.describe(known.slogan.name, known.report.front.year)[0];
    const items = use.expanded?.slogan.items ?? entry?.items ?? [];
    const count = use.mentions.find(m => m.slogan.count !== null)?.slogan.count ?? null;
    nodes.get(levelOf(entry?.level))?.push({
      key,
      name: usualName(use.mentions),
      count,
      items,
      expanded: use.expanded,
      missing: items.length === 0 && (count ?? 0) > 1 && !use.mentions.some(m => /[、，]/.test(m.slogan.name)),
      use,
    });
  }
  return {
    levels: LEVELS.map(level => ({
      level,
      slogans: (nodes.get(level) ?? []).sort(
        (a, b) => b.use.mentions.length - a.use.mentions.length || (a.name < b.name ? -1 : 1),
      ),
    })).filter(l => l.slogans.length > 0),
  };
};
