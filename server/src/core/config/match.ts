/** Which files an entry speaks of. */

/** `file` (path or URI, any separators) by a path's end, a file name, or a glob of `*`, `**` and `?`. */
export const fileMatches = (file: string, pattern: string): boolean => {
  const path = decoded(file).replace(/\\/g, '/');
  const wanted = pattern.replace(/\\/g, '/').replace(/^\.\//, '');
  if (!/[*?]/.test(wanted)) return path === wanted || path.endsWith(`/${wanted}`);
  const source = wanted
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map(part => (part === '**/' ? '(?:[^/]*/)*' : part === '**' ? '.*' : part === '*' ? '[^/]*' : part === '?' ? '[^/]' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`(?:^|/)${source}$`).test(path);
};

const decoded = (file: string): string => {
  try {
    return file.includes('%') ? decodeURIComponent(file) : file;
  } catch {
    return file; // A stray percent sign in a plain path.
  }
};
