/** Renaming as a whole: the sources in order; the first that knows the place answers. A new source is one file and one line here. */
import { say } from '../../base';
import { elsewhere } from '../../checks';
import { holdsLine } from '../edit-gate';
import { figures } from './figure';
import { indicators } from './indicator';
import { slogans } from './slogan';
import { isRefusal, type Refusal, type Renamable, type RenamePoint, type RenameSource, type Renaming } from './types';

const SOURCES: readonly RenameSource[] = [figures, slogans, indicators];

export const prepareRename = (point: RenamePoint): Renamable | Refusal =>
  first(point)?.at ?? { refused: say('此处不能改名：请把光标放在数据、提法或指标名称上') };

export const renameAt = (point: RenamePoint, name: string): Renaming | Refusal => {
  const wanted = name.trim();
  if (!wanted) return { refused: say('请输入新的写法') };
  const found = first(point);
  if (!found) return prepareRename(point) as Refusal;
  if (isRefusal(found.at)) return found.at;
  const renaming = found.source.rename(point, wanted);
  return isRefusal(renaming) ? renaming : askedElsewhere(point, withoutLines(point, renaming));
};

/** What would be written into another file is seen first: a bulletin or last year's report stands as it was published. */
const askedElsewhere = ({ file: { file } }: RenamePoint, renaming: Renaming): Renaming => ({
  ...renaming,
  edits: renaming.edits.map(e => (e.file === file || e.confirm ? e : { ...e, confirm: elsewhere(e.file) })),
});

/** What was read over a line in between, such as a page number, would take that line with it. */
const withoutLines = ({ workspace }: RenamePoint, { edits, open = [] }: Renaming): Renaming => {
  const takesLine = ({ file, span }: Renaming['edits'][number]): boolean =>
    holdsLine(workspace.files.get(file)?.tree.source.text.slice(span.start, span.end) ?? '');
  const left = edits.filter(takesLine).map(({ file, span, newText }) => ({
    file,
    span,
    name: say('可改为{0}', newText),
    how: say('中间隔着别的行，请自行改'),
  }));
  return { edits: left.length ? edits.filter(e => !takesLine(e)) : edits, open: [...open, ...left] };
};

const first = (point: RenamePoint): { readonly source: RenameSource; readonly at: Renamable | Refusal } | undefined => {
  for (const source of SOURCES) {
    const at = source.prepare(point);
    if (at) return { source, at };
  }
  return undefined;
};
