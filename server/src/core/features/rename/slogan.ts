/**
 * A local slogan, everywhere: in its quotes and bare, in every document, those included in which nothing but the name
 * tells that it is a slogan. Quotation marks stay. Fixed formulations are not ours to rename.
 */
import { say, spansOverlap, type Span } from '../../base';
import type { Edit } from '../../checks';
import type { Slogan } from '../../facts';
import type { IndexedReport, WorkspaceSnapshot } from '../../index';
import { toSourceSpan } from '../../text';
import { sloganAt } from '../place';
import type { RenameSource } from './types';

export const slogans: RenameSource = {
  prepare: ({ workspace, file, offset }) => {
    const slogan = sloganAt(file, offset);
    if (!slogan) return undefined;
    if (isFixed(workspace, slogan)) return { refused: say('“{0}”是固定提法，不能改名', slogan.name) };
    return { span: inner(slogan.text, slogan.span), placeholder: slogan.name };
  },
  rename: ({ workspace, file, offset }, name) => {
    const slogan = sloganAt(file, offset);
    const bare = name.replace(/[“”"\s]/g, '');
    if (!slogan || !bare) return { refused: say('请输入新的提法') };
    if (bare.length > 40 || /[。；！？]/.test(bare)) return { refused: say('“{0}”不像一个提法', bare) };
    const mentions = (workspace.slogans.get(slogan.key) ?? []).filter(m => !isFixed(workspace, m.slogan));
    const edits = mentions.map((m): Edit => ({
      file: m.file,
      span: inner(m.slogan.text, m.slogan.span),
      newText: bare,
    }));
    return {
      edits: [...edits, ...unmarked(workspace, slogan.name).map((place): Edit => ({ ...place, newText: bare }))],
    };
  },
};

/** What the workspace's own glossary calls local is ours. */
const isFixed = ({ glossary }: WorkspaceSnapshot, slogan: Slogan): boolean =>
  slogan.known && glossary.find(slogan.name).some(e => e.level !== 'local');

/** The name in running text that was not taken for a slogan; too short a name would be found in other words. */
const unmarked = (workspace: WorkspaceSnapshot, name: string): { file: string; span: Span }[] =>
  name.length < 4
    ? []
    : [...workspace.files.values()].flatMap(f =>
        f.reports.flatMap(r => [...plainMentions(r, name)].map(span => ({ file: f.file, span }))),
      );

function* plainMentions({ report, slogans: found }: IndexedReport, name: string): Iterable<Span> {
  for (const p of report.paragraphs) {
    if (p.kind !== 'text' && p.kind !== 'heading') continue;
    for (let at = p.view.text.indexOf(name); at >= 0; at = p.view.text.indexOf(name, at + name.length)) {
      const span = toSourceSpan(p.view, { start: at, end: at + name.length });
      if (
        !/[一二三四五六七八九十第\d]/.test(p.view.text.charAt(at - 1)) &&
        !found.some(s => spansOverlap(s.span, span))
      )
        yield span;
    }
  }
}

const inner = (text: string, { start, end }: Span): Span => ({
  start: start + (/^[“"]/.test(text) ? 1 : 0),
  end: end - (/[”"]$/.test(text) ? 1 : 0),
});
