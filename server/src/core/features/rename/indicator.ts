/** The words by which an indicator is called, wherever a figure was read by the same words. Other names of the same indicator stay. */
import { indicatorAt, indicatorSpan } from '../place';
import type { RenameSource } from './types';

export const indicators: RenameSource = {
  prepare: ({ file, offset }) => {
    const at = indicatorAt(file, offset);
    return at && { span: at.span, placeholder: file.tree.source.text.slice(at.span.start, at.span.end) };
  },
  rename: ({ workspace, file, offset }, name) => {
    const wanted = indicatorAt(file, offset)?.figure.indicator?.written;
    // Several figures of one clause share the words; they are written over once.
    const places = new Map<string, { file: string; span: { start: number; end: number }; newText: string }>();
    for (const f of workspace.files.values())
      for (const { report, figures } of f.reports)
        for (const figure of figures) {
          const span = figure.indicator?.written === wanted ? indicatorSpan(report, figure) : undefined;
          if (span) places.set(`${f.file}#${span.start}`, { file: f.file, span, newText: name });
        }
    return { edits: [...places.values()] };
  },
};
