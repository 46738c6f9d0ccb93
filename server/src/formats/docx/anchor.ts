/**
 * Where the marks of a comment go into the XML of a document: between runs, which are cut at the words that are meant. Insertions are
 * closed before a mark and opened again behind it; what cannot be cut (a field, an equation) is embraced whole.
 */
import { ancestorOf, childOf, placeInPart, type Element, type XmlPart } from '../xml';
import type { LaidOut, Origin } from './layout';

/** `close` and `open` stand before and behind the marks: what is cut there. */
export interface Cut {
  readonly at: number;
  readonly close: string;
  readonly open: string;
  /** The text before the cut ends in a blank that the element does not keep by itself. */
  readonly keepBlank?: Element | undefined;
}

export interface Anchor {
  readonly start: Cut;
  readonly end: Cut;
}

export interface Anchors {
  /** Undefined where the document holds nothing that a comment could stand at. */
  readonly of: (start: number, end: number) => Anchor | undefined;
}

export const createAnchors = (main: XmlPart, layout: LaidOut, nextId: () => number): Anchors => {
  const { origins, blocks, homes } = layout;
  const lineOf = (offset: number): number => {
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((blocks[middle]?.span.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const firstFrom = (offset: number): number => {
    let [low, high] = [0, origins.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((origins[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const isInText = (line: number): boolean => {
    const block = blocks[line];
    return block?.place.in === 'body' || block?.place.in === 'table';
  };
  const edge = (origin: Origin, offset: number, side: 'start' | 'end'): Cut => {
    const at = Math.max(0, Math.min(offset - origin.start, origin.end - origin.start));
    return cutAt(main.xml, origin.leaf, origin.at + at, origin.leaf.name === 'w:t', side, nextId);
  };
  const around = (element: Element): Anchor => ({
    start: cutAt(main.xml, element, 0, false, 'start', nextId),
    end: cutAt(main.xml, element, 0, false, 'end', nextId),
  });
  const ofLine = (line: number): Anchor | undefined => {
    const block = blocks[line];
    if (!block) return undefined;
    const inside = origins
      .slice(firstFrom(block.span.start))
      .find(o => o.start >= block.span.start && o.start < block.span.end);
    if (inside) return { start: edge(inside, inside.start, 'start'), end: edge(inside, inside.end, 'end') };
    const home = homes[line];
    return home && home.name === 'w:p' && home.close < home.end ? insideOf(home) : undefined;
  };
  return {
    of: (start, end) => {
      const line = lineOf(start);
      if (!isInText(line)) {
        const home = homes[line];
        return home ? around(outOfBoxes(home)) : undefined;
      }
      const from = firstFrom(start);
      const first = origins[from];
      if (!first || first.start >= end) return ofLine(line) ?? anywhere(blocks.length, ofLine);
      let last = first;
      for (let i = from; i < origins.length; i++) {
        const origin = origins[i];
        if (!origin || origin.start >= end) break;
        if (isInText(lineOf(origin.start))) last = origin;
      }
      return {
        start: edge(first, Math.max(start, first.start), 'start'),
        end: edge(last, Math.min(end, last.end), 'end'),
      };
    },
  };
};

const anywhere = (lines: number, ofLine: (line: number) => Anchor | undefined): Anchor | undefined => {
  for (let line = 0; line < lines; line++) {
    const anchor = ofLine(line);
    if (anchor) return anchor;
  }
  return undefined;
};

const insideOf = (paragraph: Element): Anchor => {
  const at = childOf(paragraph, 'w:pPr')?.end ?? paragraph.open;
  return { start: { at, close: '', open: '' }, end: { at: paragraph.close, close: '', open: '' } };
};

/** A comment cannot stand in a text box; it stands at the drawing. */
const outOfBoxes = (element: Element): Element => {
  let own = element;
  for (let box = ancestorOf(own, 'w:txbxContent'); box; box = ancestorOf(own, 'w:txbxContent'))
    own = ancestorOf(box, 'w:r') ?? box;
  return own;
};

/** These are embraced whole. */
const WHOLE = /^(?:w:fldSimple|w:ruby|m:oMath|m:oMathPara|mc:AlternateContent)$/;
const TRACKED = /^w:(?:ins|moveTo)$/;

const cutAt = (
  xml: string,
  leaf: Element,
  at: number,
  mayCut: boolean,
  side: 'start' | 'end',
  nextId: () => number,
): Cut => {
  let unit = leaf.name === 'w:r' ? leaf : (ancestorOf(leaf, 'w:r') ?? leaf);
  let isWhole = !mayCut;
  let wrapper: Element | undefined;
  for (let up: Element | null = leaf; up && up.name !== 'w:p'; up = up.parent) {
    if (WHOLE.test(up.name)) {
      unit = ancestorOf(up, 'w:r') ?? up;
      isWhole = true;
    }
    if (TRACKED.test(up.name)) wrapper = up;
  }
  // What holds more than the run between it and the insertion is not cut.
  if (wrapper && unit.parent !== wrapper) return outside(wrapper, side);
  if (isWhole) return between(xml, unit, side === 'start' ? unit.start : unit.end, wrapper, nextId);
  const properties = childOf(unit, 'w:rPr');
  const content = unit.children.filter(c => c !== properties);
  if (leaf === content[0] && at === 0) return between(xml, unit, unit.start, wrapper, nextId);
  if (leaf === content.at(-1) && at >= leaf.text.length) return between(xml, unit, unit.end, wrapper, nextId);
  const raw = xml.slice(unit.start, unit.open);
  const tag = tagOf(raw);
  const shell = `${raw}${propertiesOf(xml, properties)}`;
  const { close, open } = reopened(xml, wrapper, nextId);
  if (at === 0 || at >= leaf.text.length)
    return { at: at === 0 ? leaf.start : leaf.end, close: `</${tag}>${close}`, open: `${open}${shell}` };
  const text = tagOf(xml.slice(leaf.start, leaf.open));
  return {
    at: placeInPart(xml, leaf, at),
    close: `</${text}></${tag}>${close}`,
    open: `${open}${shell}<${text} xml:space="preserve">`,
    keepBlank: /\s$/.test(leaf.text.slice(0, at)) && leaf.attributes['xml:space'] !== 'preserve' ? leaf : undefined,
  };
};

const outside = (element: Element, side: 'start' | 'end'): Cut => ({
  at: side === 'start' ? element.start : element.end,
  close: '',
  open: '',
});

/** At an edge of a run: outside of the insertion where it is its edge too. */
const between = (xml: string, unit: Element, at: number, wrapper: Element | undefined, nextId: () => number): Cut => {
  if (!wrapper) return { at, close: '', open: '' };
  if (unit === wrapper.children[0] && at === unit.start) return outside(wrapper, 'start');
  if (unit === wrapper.children.at(-1) && at === unit.end) return outside(wrapper, 'end');
  return { at, ...reopened(xml, wrapper, nextId) };
};

/** An insertion closed and opened again, with a number of its own. */
const reopened = (xml: string, wrapper: Element | undefined, nextId: () => number): { close: string; open: string } => {
  if (!wrapper) return { close: '', open: '' };
  const raw = xml.slice(wrapper.start, wrapper.open);
  return { close: `</${tagOf(raw)}>`, open: raw.replace(/((?:^|[\s:])id\s*=\s*)(["'])[^"']*\2/, `$1"${nextId()}"`) };
};

/** The properties of a run without its former ones, whose number may stand but once. */
const propertiesOf = (xml: string, properties: Element | undefined): string => {
  if (!properties) return '';
  const former = childOf(properties, 'w:rPrChange');
  return former
    ? xml.slice(properties.start, former.start) + xml.slice(former.end, properties.end)
    : xml.slice(properties.start, properties.end);
};

/** `<w:r w:rsidR="…">` → `w:r` */
export const tagOf = (raw: string): string => /^<([^\s/>]+)/.exec(raw)?.[1] ?? '';
