/** What offices shorten inside a name (规上, 营收), from `data/abbreviations.json`; each with examples that are run. */
import raw from './data/abbreviations.json';

interface Abbreviation {
  readonly short: string;
  readonly full: string;
  readonly unlessBehind: readonly string[];
  readonly unlessFollowed: readonly string[];
}

export const ABBREVIATIONS: readonly Abbreviation[] = raw.abbreviations;

/** The name with every abbreviation written out; itself where there is none. */
export const expanded = (name: string): string => ABBREVIATIONS.reduce(written, name);

const written = (name: string, { short, full, unlessBehind, unlessFollowed }: Abbreviation): string => {
  let out = '';
  let from = 0;
  for (let at = name.indexOf(short); at >= 0; at = name.indexOf(short, at + short.length)) {
    const end = at + short.length;
    if (unlessBehind.some(w => name.endsWith(w, at)) || unlessFollowed.some(w => name.startsWith(w, end))) continue;
    out += name.slice(from, at) + full;
    from = end;
  }
  return out + name.slice(from);
};
