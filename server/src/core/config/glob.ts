/**
 * Does a path fit a pattern of `*`, `**`, `?` and `{a,b}`? The places of the path that each piece of the pattern can end at
 * are found one piece after the other, so that the cost is the length of the one times that of the other, whatever either
 * says: patterns come from folders that nobody vouches for.
 */

/** The pattern may begin at the path's start or behind any `/`, and must reach its end. */
export const globMatches = (path: string, pattern: string): boolean => {
  let places = new Uint8Array(path.length + 1);
  for (let i = 0; i <= path.length; i++) if (i === 0 || path[i - 1] === '/') places[i] = 1;
  for (const piece of pattern.split(PIECES)) if (piece) places = after(path, places, piece);
  return places[path.length] === 1;
};

/** Braces within braces are none: they are read as they are written. */
const PIECES = /(\*\*\/|\*\*|\*|\?|\{[^{}]{0,400}\})/;

/** The places that `piece` can end at, from those it can begin at. */
const after = (path: string, before: Uint8Array<ArrayBuffer>, piece: string): Uint8Array<ArrayBuffer> => {
  const places = new Uint8Array(path.length + 1);
  if (piece === '?') {
    for (let i = 0; i < path.length; i++) if (before[i] && path[i] !== '/') places[i + 1] = 1;
  } else if (piece === '*' || piece === '**') {
    let open = false;
    for (let i = 0; i <= path.length; i++) {
      if (piece === '*' && path[i - 1] === '/') open = false;
      if (before[i]) open = true;
      if (open) places[i] = 1;
    }
  } else if (piece === '**/') {
    let open = false;
    for (let i = 0; i <= path.length; i++) {
      if (before[i] || (open && path[i - 1] === '/')) places[i] = 1;
      if (before[i]) open = true;
    }
  } else {
    const words = piece.startsWith('{') && piece.endsWith('}') ? piece.slice(1, -1).split(',') : [piece];
    for (const word of words)
      for (let i = 0; i + word.length <= path.length; i++)
        if (before[i] && path.startsWith(word, i)) places[i + word.length] = 1;
  }
  return places;
};
