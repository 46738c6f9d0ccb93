/** After 《: the titles of the workspace's own documents, and titles that its documents cite. */
import type { WorkspaceSnapshot } from '../../index';
import { citedTitles } from '../titles';
import type { CompletionSource } from './types';

export const titles: CompletionSource = {
  name: 'titles',
  complete: point => {
    const open = openTitle(point.before);
    if (open === undefined) return [];
    const closed = point.after.startsWith('》');
    const replace = { start: point.offset - open.length, end: point.offset + (closed ? 1 : 0) };
    return [...titlesOf(point.workspace)].map(([title, detail]) => ({
      label: title,
      detail,
      kind: 'title' as const,
      replace,
      insert: `${title}》`,
      fields: [],
      filter: title,
    }));
  },
};

/** What stands between an open 《 and the caret. */
const openTitle = (before: string): string | undefined => {
  const at = before.lastIndexOf('《');
  return at < 0 || before.indexOf('》', at) >= 0 ? undefined : before.slice(at + 1);
};

const titlesOf = (workspace: WorkspaceSnapshot): Map<string, string> => {
  const found = new Map<string, string>();
  for (const { reports } of workspace.files.values())
    for (const { report } of reports) {
      const { title, region, year } = report.front;
      if (title && !found.has(title.value))
        found.set(title.value, [region, year === null ? '' : String(year)].filter(Boolean).join(' '));
    }
  for (const file of workspace.files.values())
    for (const { title } of citedTitles(file)) if (!found.has(title)) found.set(title, '');
  return found;
};
