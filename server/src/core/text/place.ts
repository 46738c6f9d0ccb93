/** Where something stands in an office document, in the words of who looks for it there. */
import { say } from '../base';
import type { TextBlock } from './office';
import { lineAt, type SourceText } from './source';

export const blockAt = (source: SourceText, offset: number): TextBlock | undefined =>
  source.office?.blocks[lineAt(source, offset)];

/** 第12段 · 表2第3行第2列 · 脚注1; undefined where the text is no office document's. */
export const placeWords = (source: SourceText, offset: number): string | undefined => {
  const block = blockAt(source, offset);
  if (!block) return undefined;
  const { place } = block;
  switch (place.in) {
    case 'body':
      return say('第{0}段', place.paragraph);
    case 'table': {
      const cell = [...block.cells].reverse().find(c => c.span.start <= offset) ?? block.cells[0];
      return say('表{0}第{1}行第{2}列', place.table, place.row, (cell?.column ?? 0) + 1);
    }
    case 'footnote':
      return say('脚注{0}', place.number);
    case 'endnote':
      return say('尾注{0}', place.number);
    case 'box':
      return say('文本框{0}', place.number);
  }
};
