/** Where something stands, in words for a title: short, and no two places alike. */
import { decoded, say } from '../base';
import type { IndexedFile, Place, WorkspaceSnapshot } from '../index';
import { lineAt } from '../text';

/** The file's name without folders and ending. */
export const fileLabel = (file: string): string =>
  decoded(file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/\.[A-Za-z]{1,8}$/, ''));

export const lineLabel = (file: IndexedFile, { span }: Place): string =>
  say('第{0}行', lineAt(file.tree.source, span.start) + 1);

/** `第17行`; of another file than `home` `《2025年统计公报》第51行`. */
export const placeLabel = ({ files }: WorkspaceSnapshot, place: Place, home: string): string => {
  const file = files.get(place.file);
  const line = file ? lineLabel(file, place) : '';
  return place.file === home ? line : `《${fileLabel(place.file)}》${line}`;
};
