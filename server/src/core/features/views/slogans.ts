/** 提法: level → slogan → where it is said. One that no document of the workspace and no glossary spells out is marked. */
import { oneLine, say } from '../../base';
import type { WorkspaceSnapshot } from '../../index';
import { levelName, sloganTree, type SloganNode } from '../slogans';
import { documentLabel, lineLabel } from './document';
import type { ViewNode, ViewTree } from './types';

export const slogansView = (workspace: WorkspaceSnapshot): ViewTree => {
  const { levels } = sloganTree(workspace);
  const all = levels.flatMap(l => l.slogans);
  const incomplete = all.filter(s => s.missing).length;
  return {
    nodes: levels.map(({ level, slogans }): ViewNode => ({
      id: `slogans|${level}`,
      kind: 'level',
      mark: 'none',
      label: levelName(level),
      detail: String(slogans.length),
      tooltip: '',
      place: null,
      unfolded: true,
      children: slogans.map(s => sloganNode(workspace, s)),
    })),
    summary: incomplete ? say('{0} 个提法 · {1} 个未见展开', all.length, incomplete) : say('{0} 个提法', all.length),
  };
};

const sloganNode = (workspace: WorkspaceSnapshot, { key, name, items, missing, use }: SloganNode): ViewNode => ({
  id: `slogans||${key}`,
  kind: 'slogan',
  mark: missing ? 'incomplete' : 'none',
  label: `“${name}”`,
  detail: missing ? say('{0} 处 · 未见展开', use.mentions.length) : say('{0} 处', use.mentions.length),
  tooltip: items.map((item, i) => `${i + 1}. ${oneLine(item)}`).join('\n'),
  place: null,
  unfolded: false,
  children: use.mentions.flatMap((m, n): ViewNode[] => {
    const file = workspace.files.get(m.file);
    const place = { file: m.file, span: m.slogan.span };
    return file
      ? [
          {
            id: `slogans||${key}|${n}`,
            kind: 'mention',
            mark: m.slogan.itemsSpan ? 'proved' : 'none',
            label: documentLabel(file, m.report),
            detail: m.slogan.itemsSpan ? say('{0} · 此处展开', lineLabel(file, place)) : lineLabel(file, place),
            tooltip:
              m.report.paragraphs[m.slogan.paragraph]?.view.text.slice(
                Math.max(0, m.slogan.viewSpan.start - 40),
                m.slogan.viewSpan.end + 60,
              ) ?? '',
            place,
            unfolded: false,
            children: [],
          },
        ]
      : [];
  }),
});
