/** After an opening quotation mark: the slogans of the workspace. */
import type { CompletionSource } from './types';
import { say } from '../../base';

export const slogans: CompletionSource = {
  name: 'slogans',
  complete: point => {
    const open = openQuote(point.before);
    if (open === undefined) return [];
    const replace = { start: point.offset - open.length, end: point.offset + (point.after.startsWith('”') ? 1 : 0) };
    return [...point.workspace.slogans].map(([name, mentions]) => ({ label: name, detail: say('出现 {0} 次', mentions.length), kind: 'slogan' as const, replace, insert: `${name}”`, fields: [], filter: name }));
  },
  describe: (point, label) => {
    const stated = point.workspace.slogans.get(label)?.find(m => m.slogan.items?.length)?.slogan.items;
    const [entry] = point.workspace.glossary.describe(label, point.report.report.front.year);
    return [entry?.sense, (stated ?? entry?.items ?? []).map((item, i) => `${i + 1}. ${item}`).join('\n'), entry?.note].filter(Boolean).join('\n\n') || undefined;
  },
};

/** What stands between an open quotation mark and the caret. */
const openQuote = (before: string): string | undefined => {
  const at = before.lastIndexOf('“');
  return at < 0 || before.indexOf('”', at) >= 0 ? undefined : before.slice(at + 1);
};
