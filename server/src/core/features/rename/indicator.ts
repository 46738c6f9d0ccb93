/** The words by which an indicator is called, wherever a figure was read by the same words. Other names of the same indicator stay. */
import { say } from '../../base';
import type { IndicatorReading } from '../../facts';
import { indicatorAt, indicatorSpan } from '../place';
import type { Refusal, RenameSource, Renaming } from './types';

export const indicators: RenameSource = {
  prepare: ({ file, offset }) => {
    const at = indicatorAt(file, offset);
    if (!at) return undefined;
    const placeholder = file.tree.source.text.slice(at.span.start, at.span.end);
    return obstacle(placeholder, at.figure.indicator) ?? { span: at.span, placeholder };
  },
  rename: ({ workspace, file, offset }, name) => {
    if (name.length > MOST || /[\r\n。；！？]/.test(name)) return { refused: say('“{0}”不像一个指标名称', name) };
    const wanted = indicatorAt(file, offset)?.figure.indicator?.written;
    // Several figures of one clause share the words; they are written over once.
    const edits = new Map<string, Renaming['edits'][number]>();
    const open = new Map<string, NonNullable<Renaming['open']>[number]>();
    for (const f of workspace.files.values())
      for (const { report, figures } of f.reports)
        for (const figure of figures) {
          const span = figure.indicator?.written === wanted ? indicatorSpan(report, figure) : undefined;
          if (!span) continue;
          const why = obstacle(f.tree.source.text.slice(span.start, span.end), figure.indicator);
          const id = `${f.file}#${span.start}`;
          if (why) open.set(id, { file: f.file, span, name: say('可改为{0}', name), how: why.refused });
          else edits.set(id, { file: f.file, span, newText: name });
        }
    // Two readings that share a word cannot both be written over.
    const apart: Renaming['edits'][number][] = [];
    for (const edit of [...edits.values()].sort((a, b) =>
      a.file === b.file ? a.span.start - b.span.start : a.file < b.file ? -1 : 1,
    )) {
      const last = apart.at(-1);
      if (last && last.file === edit.file && edit.span.start < last.span.end)
        open.set(`${edit.file}#${edit.span.start}`, {
          file: edit.file,
          span: edit.span,
          name: say('可改为{0}', name),
          how: say('与前一处名称相连，请自行改'),
        });
      else apart.push(edit);
    }
    return { edits: apart, open: [...open.values()] };
  },
};

/** No name of an indicator is longer. */
const MOST = 40;

/** A break inside a name that a dictionary knows is a tear of print; any other may stand between two things. */
const obstacle = (written: string, indicator: IndicatorReading | null): Refusal | undefined => {
  const lines = written.split(/\r\n|\r|\n/).map(withoutBlanks);
  if (lines.join('').length > MOST)
    return { refused: say('这里读出的指标名称过长（超过 {0} 字），不能一并改名，请自行改', MOST) };
  const { entry } = indicator ?? {};
  let before = 0;
  for (const line of lines.slice(0, -1)) {
    before += line.length;
    if (
      ![entry?.name, ...(entry?.aliases ?? [])].some(name => name !== undefined && lies(before, name, lines.join('')))
    )
      return { refused: say('这一名称跨了行，换行前后未必是一个名称，不能一并改名；确是一个的，请先把断开的两行接好') };
  }
  return undefined;
};

/** Does the place lie inside the name, wherever it stands in the text? */
const lies = (place: number, name: string, text: string): boolean => {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (at < place && place < at + name.length) return true;
  return false;
};

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');
