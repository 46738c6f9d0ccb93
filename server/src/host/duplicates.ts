/** Keys that stand twice in one object of a JSON text: readers take the last and never hear of the first. */
import { visit } from 'jsonc-parser';
import { say } from '../core/base';

export interface DuplicateKey {
  readonly key: string;
  /** 1-based; of the first and of the one that counts. */
  readonly first: number;
  readonly last: number;
}

export const duplicateKeys = (text: string): readonly DuplicateKey[] => {
  const open: Map<string, number>[] = [];
  const found: DuplicateKey[] = [];
  visit(
    text,
    {
      onObjectBegin: () => void open.push(new Map()),
      onObjectProperty: (key, _offset, _length, line) => {
        const keys = open.at(-1);
        const first = keys?.get(key);
        if (first !== undefined) found.push({ key, first: first + 1, last: line + 1 });
        keys?.set(key, first ?? line);
      },
      onObjectEnd: () => void open.pop(),
    },
    { allowTrailingComma: true },
  );
  return found;
};

/** In words for whoever wrote the configuration. */
export const duplicateProblems = (text: string): readonly string[] =>
  duplicateKeys(text).map(({ key, first, last }) =>
    say('配置第 {0} 行和第 {1} 行都写了“{2}”，只有后一处算数，请合并为一处', first, last, key),
  );
