/** Pinyin initials, so that a Chinese name is found by Latin letters: 一般公共预算收入 → ybggyssr. The library is loaded when first asked for. */

export type Initials = (text: string) => string;

/** Names of a workspace are few; a cache that has grown past this holds what was typed over. */
const LIMIT = 20_000;
let loading: Promise<Initials> | undefined;

export const loadInitials = (): Promise<Initials> =>
  (loading ??= import('pinyin-pro').then(({ pinyin }) => {
    const known = new Map<string, string>();
    return text => {
      const before = known.get(text);
      if (before !== undefined) return before;
      // Letters and digits of the text stay; marks have no reading.
      const initials = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
        .join('')
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '');
      if (known.size >= LIMIT) known.clear();
      known.set(text, initials);
      return initials;
    };
  }));
