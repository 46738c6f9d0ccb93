/** What a drawing holds: boxes with text, or what has no text for us. The same box may be written in two ways; one is read. */
import { childrenOf, walk, type Element } from '../xml';

export type ObjectKind = 'picture' | 'chart' | 'object';

/** The branch of an alternative that says something, the first one before the fallback. */
export const chosen = (alternative: Element): Element | undefined => {
  const branches = [...childrenOf(alternative, 'mc:Choice'), ...childrenOf(alternative, 'mc:Fallback')];
  return branches.find(saysSomething) ?? branches[0];
};

const saysSomething = (branch: Element): boolean => {
  for (const element of walk(branch)) if (TELLING.has(element.name)) return true;
  return false;
};

const TELLING: ReadonlySet<string> = new Set([
  'w:txbxContent',
  'w:t',
  'm:t',
  'w:sym',
  'pic:pic',
  'v:imagedata',
  'c:chart',
  'dgm:relIds',
  'o:OLEObject',
]);

export const objectsOf = (element: Element): { boxes: readonly Element[]; others: readonly ObjectKind[] } => {
  const boxes: Element[] = [];
  const others = new Set<ObjectKind>();
  const look = (at: Element): void => {
    if (at.name === 'w:txbxContent') {
      boxes.push(at);
      return;
    }
    if (at.name === 'mc:AlternateContent') {
      chosen(at)?.children.forEach(look);
      return;
    }
    const kind = KINDS.get(at.name);
    if (kind) others.add(kind);
    at.children.forEach(look);
  };
  look(element);
  const [first] = ['object', 'chart', 'picture'].filter((k): k is ObjectKind => others.has(k as ObjectKind));
  return { boxes: boxes.filter(hasWords), others: first ? [first] : [] };
};

const hasWords = (box: Element): boolean => {
  for (const element of walk(box)) if (element.name === 'w:t' && element.text.trim()) return true;
  return false;
};

const KINDS: ReadonlyMap<string, ObjectKind> = new Map([
  ['pic:pic', 'picture'],
  ['v:imagedata', 'picture'],
  ['c:chart', 'chart'],
  ['dgm:relIds', 'chart'],
  ['o:OLEObject', 'object'],
]);

/** A sign of a symbol font; undefined where the font draws something that no letter stands for. */
export const symbolOf = (element: Element): string | undefined => {
  const font = (element.attributes['w:font'] ?? '').toLowerCase();
  const code = parseInt(element.attributes['w:char'] ?? '', 16);
  if (!Number.isFinite(code)) return undefined;
  const low = code & 0xff;
  if (font === 'wingdings' && low >= 0x81 && low <= 0x8a) return String.fromCharCode(0x2460 + low - 0x81);
  if (font === 'wingdings' && low >= 0x8c && low <= 0x95) return String.fromCharCode(0x2776 + low - 0x8c);
  if (font === 'symbol') return SYMBOL.get(low) ?? (low >= 0x20 && low < 0x7f ? String.fromCharCode(low) : undefined);
  return code >= 0xe000 && code <= 0xf8ff ? undefined : String.fromCodePoint(Math.min(code, 0xfffd));
};

const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0xa3, '≤'],
  [0xb3, '≥'],
  [0xb1, '±'],
  [0xb4, '×'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xa5, '∞'],
  [0xb0, '°'],
  [0xb2, '″'],
  [0xb7, '·'],
  [0x61, 'α'],
  [0x62, 'β'],
  [0x6d, 'μ'],
]);
