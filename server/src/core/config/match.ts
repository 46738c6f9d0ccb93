/** Which files an entry speaks of. */
import { globMatches } from './glob';

/** `file` (path or URI, any separators) by a path's end, a file name, or a glob of `*`, `**`, `?` and `{a,b}`. */
export const fileMatches = (file: string, pattern: string): boolean => {
  const path = decoded(file).replace(/\\/g, '/');
  const wanted = pattern.replace(/\\/g, '/').replace(/^\.\//, '');
  if (!/[*?{]/.test(wanted)) return path === wanted || path.endsWith(`/${wanted}`);
  return globMatches(path, wanted);
};

const decoded = (file: string): string => {
  try {
    return file.includes('%') ? decodeURIComponent(file) : file;
  } catch {
    return file; // A stray percent sign in a plain path.
  }
};

/** Is the file at this path, relative to the workspace's folder, to be read? A pattern that fits a folder speaks for all in it. */
export const isWanted = (
  { include, exclude }: { readonly include: readonly string[]; readonly exclude: readonly string[] },
  relative: string,
): boolean => {
  const parts = relative.replace(/\\/g, '/').split('/');
  const places = parts.map((_, i) => parts.slice(0, i + 1).join('/'));
  const fits = (patterns: readonly string[]): boolean =>
    patterns.some(p => places.some(at => fileMatches(at, p.replace(/\/(?:\*\*)?$/, ''))));
  return (!include.length || fits(include)) && !fits(exclude);
};
