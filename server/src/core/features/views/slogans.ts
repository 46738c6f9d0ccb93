/** 提法: level → slogan → where it is said. One that no document of the workspace and no glossary spells out is marked. */
import { say } from '../../base';
import type { SloganRef, WorkspaceSnapshot } from '../../index';
import { documentLabel, lineLabel } from './document';
import type { ViewNode, ViewTree } from './types';

export const slogansView = (workspace: WorkspaceSnapshot): ViewTree => {
  const entries = [...workspace.slogans].map(([name, mentions]) => ({ name, mentions, ...meaning(workspace, name, mentions) }));
  const levels = [...new Set(entries.map(e => e.level))].sort((a, b) => LEVELS.indexOf(a) - LEVELS.indexOf(b));
  const incomplete = entries.filter(e => e.incomplete).length;
  return {
    nodes: levels.map((level): ViewNode => {
      const own = entries.filter(e => e.level === level);
      return { id: `slogans|${level}`, kind: 'level', mark: 'none', label: levelName(level), detail: String(own.length), tooltip: '', place: null, unfolded: true, children: own.map(e => sloganNode(workspace, e)) };
    }),
    summary: incomplete ? say('{0} 个提法 · {1} 个未见展开', entries.length, incomplete) : say('{0} 个提法', entries.length),
  };
};

interface Entry {
  readonly name: string;
  readonly mentions: readonly SloganRef[];
  readonly level: string;
  readonly items: readonly string[];
  readonly incomplete: boolean;
}

const meaning = ({ glossary }: WorkspaceSnapshot, name: string, mentions: readonly SloganRef[]): Pick<Entry, 'level' | 'items' | 'incomplete'> => {
  const entry = glossary.describe(name, null)[0];
  const items = mentions.find(m => m.slogan.items?.length)?.slogan.items ?? entry?.items ?? [];
  const counted = mentions.some(m => m.slogan.count !== null);
  return { level: entry?.level ?? '', items, incomplete: counted && items.length === 0 };
};

const LEVELS: readonly string[] = ['party', 'national', 'provincial', 'local', ''];

const levelName = (level: string): string => {
  switch (level) {
    case 'party': return say('党的提法');
    case 'national': return say('国家层面');
    case 'provincial': return say('省级');
    case 'local': return say('本地');
    default: return say('词库未收');
  }
};

const sloganNode = (workspace: WorkspaceSnapshot, { name, mentions, items, incomplete }: Entry): ViewNode => ({
  id: `slogans||${name}`,
  kind: 'slogan',
  mark: incomplete ? 'incomplete' : 'none',
  label: `“${name}”`,
  detail: incomplete ? say('{0} 处 · 未见展开', mentions.length) : say('{0} 处', mentions.length),
  tooltip: items.map((item, i) => `${i + 1}. ${item}`).join('\n'),
  place: null,
  unfolded: false,
  children: mentions.flatMap((m, n): ViewNode[] => {
    const file = workspace.files.get(m.file);
    const place = { file: m.file, span: m.slogan.span };
    return file ? [{ id: `slogans||${name}|${n}`, kind: 'mention', mark: m.slogan.itemsSpan ? 'proved' : 'none', label: documentLabel(file, m.report), detail: m.slogan.itemsSpan ? say('{0} · 此处展开', lineLabel(file, place)) : lineLabel(file, place), tooltip: m.report.paragraphs[m.slogan.paragraph]?.view.text.slice(Math.max(0, m.slogan.viewSpan.start - 40), m.slogan.viewSpan.end + 60) ?? '', place, unfolded: false, children: [] }] : [];
  }),
});
