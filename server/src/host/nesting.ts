/** How deep a JSON text is nested: parsers call themselves for each level, and a text must not choose how often. */

/** Deeper than any setting; far from where a parser fails. */
const DEEPEST = 100;

/** Brackets in strings and comments count nothing. Looks at each sign once. */
export const nestsTooDeep = (json: string): boolean => {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    switch (json[at]) {
      case '"':
        for (at++; at < json.length && json[at] !== '"' && json[at] !== '\n'; at++) if (json[at] === '\\') at++;
        break;
      case '/': {
        const closing = json[at + 1] === '/' ? '\n' : json[at + 1] === '*' ? '*/' : undefined;
        if (closing === undefined) break;
        const end = json.indexOf(closing, at + 2);
        if (end < 0) return false;
        at = end + closing.length - 1;
        break;
      }
      case '[':
      case '{':
        if (++depth > DEEPEST) return true;
        break;
      case ']':
      case '}':
        depth = Math.max(0, depth - 1);
        break;
    }
  }
  return false;
};
