/**
 * Word's text as it would be printed: tracked changes as accepted, hidden and struck text out, fields by what they show, automatic
 * numbers written out. Each piece keeps the element that it comes from.
 */
import { childOf, childrenOf, valueOf, type Element } from '../xml';
import { createFields } from './fields';
import { linearMath } from './math';
import type { Piece, WordBlock, WordParagraph, WordTable } from './model';
import type { Counter } from './numbering';
import { isDoubled } from './doubled';
import { chosen, objectsOf, symbolOf } from './objects';
import { toggle, type Styles } from './styles';
import { readTable } from './tables';

/** What is met on the way and told apart from the text. */
export interface Tally {
  trackedChanges: number;
  hidden: number;
  struck: number;
  readonly leftOut: Map<'picture' | 'chart' | 'object' | 'embedded' | 'field' | 'symbol', number>;
}

export interface Walker {
  readonly blocks: (container: Element) => WordBlock[];
  readonly tally: Tally;
}

export const createWalker = (styles: Styles, counter: Counter): Walker => {
  const tally: Tally = { trackedChanges: 0, hidden: 0, struck: 0, leftOut: new Map() };
  const leave = (what: Parameters<Tally['leftOut']['get']>[0]): void => {
    tally.leftOut.set(what, (tally.leftOut.get(what) ?? 0) + 1);
  };
  const fields = createFields(() => leave('field'));
  /** Changes and stretches that stand together are one. */
  let lastChange = '';
  let lastMark = '';
  const changed = (kind: string, element: Element): void => {
    const change = `${kind}\n${element.attributes['w:author'] ?? ''}`;
    if (change !== lastChange) tally.trackedChanges++;
    lastChange = change;
  };

  const paragraphPieces = (paragraph: Element): Piece[] => {
    const pieces: Piece[] = [];
    const style = valueOf(childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle'));

    const write = (text: string, leaf: Element | null, at = 0): void => {
      if (text && !fields.isMuted()) {
        pieces.push({ kind: 'text', text, leaf, at });
        fields.shown();
      }
    };
    const inline = (element: Element): void => {
      switch (element.name) {
        case 'w:r':
          run(element);
          break;
        case 'w:ins':
          changed('ins', element);
          element.children.forEach(inline);
          break;
        case 'w:moveTo':
          element.children.forEach(inline);
          break;
        case 'w:del':
          changed('del', element);
          break;
        case 'w:moveFrom':
          changed('move', element);
          break;
        case 'w:fldSimple':
          fields.simple(
            element.attributes['w:instr'] ?? '',
            text => write(text, element),
            () => element.children.forEach(inline),
          );
          break;
        case 'm:oMath':
        case 'm:oMathPara':
          write(linearMath(element), element);
          break;
        case 'mc:AlternateContent':
          chosen(element)?.children.forEach(inline);
          break;
        case 'w:hyperlink':
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:dir':
        case 'w:bdo':
        case 'w:sdt':
        case 'w:sdtContent':
        case 'w:rubyBase':
          element.children.forEach(inline);
          break;
        case 'w:p':
          // A document that holds a paragraph in a paragraph is broken; its words are there all the same.
          element.children.forEach(inline);
          break;
        default:
          break;
      }
    };

    const run = (element: Element): void => {
      const properties = childOf(element, 'w:rPr');
      if (childOf(properties, 'w:rPrChange')) changed('format', element);
      const runStyle = valueOf(childOf(properties, 'w:rStyle'));
      const isOn = (mark: string): boolean => toggle(properties, mark) ?? styles.isOn(mark, runStyle, style);
      const mark = isOn('w:vanish') ? 'hidden' : isOn('w:strike') || isOn('w:dstrike') ? 'struck' : '';
      const isVisible = mark === '';
      for (const child of element.children) content(child, isVisible, mark);
    };

    const content = (child: Element, isVisible: boolean, mark: string): void => {
      // Fields begin and end also in hidden runs.
      if (child.name === 'w:fldChar') return fields.character(child, text => write(text, child));
      if (child.name === 'w:instrText') return fields.instruction(child.text);
      if (child.name === 'w:rPr') return;
      if (!isVisible) {
        if (SHOWN.has(child.name) && !fields.isMuted()) {
          if (mark !== lastMark) tally[mark === 'hidden' ? 'hidden' : 'struck']++;
          lastMark = mark;
        }
        return;
      }
      if (SHOWN.has(child.name)) {
        lastMark = '';
        if (isNoInsertion(child)) lastChange = '';
      }
      visible(child);
    };

    const visible = (child: Element): void => {
      switch (child.name) {
        case 'w:t': {
          const isKept = child.attributes['xml:space'] === 'preserve';
          const text = isKept ? child.text : child.text.trim();
          write(text.replace(/[\t\r\n]/g, ' '), child, isKept ? 0 : child.text.length - child.text.trimStart().length);
          break;
        }
        case 'w:tab':
        case 'w:ptab':
          write('\t', child);
          break;
        case 'w:br':
        case 'w:cr':
          if (!fields.isMuted()) breakAt(child);
          break;
        case 'w:noBreakHyphen':
          write('-', child);
          break;
        case 'w:sym': {
          const sign = symbolOf(child);
          if (sign === undefined) leave('symbol');
          else write(sign, child);
          break;
        }
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          if (!fields.isMuted())
            pieces.push({
              kind: 'note',
              of: child.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
              id: child.attributes['w:id'] ?? '',
              leaf: child,
            });
          break;
        case 'w:ruby':
          childrenOf(child, 'w:rubyBase').forEach(inline);
          break;
        case 'm:oMath':
          inline(child);
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          object(child);
          break;
        case 'mc:AlternateContent':
          chosen(child)?.children.forEach(visible);
          break;
        default:
          break;
      }
    };

    const object = (element: Element): void => {
      const { boxes, others } = objectsOf(element);
      for (const box of boxes) pieces.push({ kind: 'box', content: box, leaf: element });
      if (!boxes.length) others.forEach(leave);
    };

    const breakAt = (element: Element): void => {
      const isOfPage = /^(?:page|column)$/.test(element.attributes['w:type'] ?? '');
      // At the edge of a paragraph a break of the page parts nothing.
      if (isOfPage && !pieces.some(p => p.kind === 'text')) return;
      pieces.push({ kind: 'break' });
    };

    paragraph.children.forEach(inline);
    return withoutLastBreak(pieces);
  };

  const paragraphOf = (parts: readonly Element[]): WordParagraph | undefined => {
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) return undefined;
    const wasContents = fields.isContents();
    const pieces = parts.flatMap(p => {
      const own = paragraphPieces(p);
      fields.endOfParagraph();
      return own;
    });
    const properties = childOf(last, 'w:pPr');
    const style = valueOf(childOf(properties, 'w:pStyle'));
    const isContents = wasContents || fields.isContents() || /^toc \d/i.test(styles.nameOf(style));
    const number = counter(properties, style);
    const own = number && number.text && !isDoubled(number.text, pieces) ? number.text : '';
    const direct = valueOf(childOf(properties, 'w:outlineLvl'));
    const level = direct === undefined ? styles.outlineLevel(style) : Number(direct);
    return {
      kind: 'paragraph',
      pieces: own ? [{ kind: 'text', text: own, leaf: null, at: 0 }, ...pieces] : pieces,
      element: first,
      heading: level !== undefined && level >= 0 && level < 9 && !isContents ? level + 1 : null,
      list: number ? number.level + 1 : null,
      isContents,
    };
  };

  const blocks = (container: Element): WordBlock[] => {
    const all: WordBlock[] = [];
    let open: Element[] = [];
    const close = (): void => {
      const paragraph = paragraphOf(open);
      open = [];
      if (paragraph) all.push(paragraph);
    };
    const block = (element: Element): void => {
      switch (element.name) {
        case 'w:p': {
          const mark = childOf(childOf(element, 'w:pPr'), 'w:rPr');
          if (childOf(mark, 'w:ins')) changed('ins', childOf(mark, 'w:ins') ?? element);
          const gone = childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom');
          if (gone) changed(gone.name === 'w:del' ? 'del' : 'move', gone);
          if (childOf(childOf(element, 'w:pPr'), 'w:pPrChange')) changed('format', element);
          open.push(element);
          if (!gone && !(toggle(mark, 'w:vanish') && toggle(mark, 'w:specVanish'))) close();
          break;
        }
        case 'w:tbl':
          close();
          all.push(table(element));
          break;
        case 'w:sdt': {
          const gallery = childOf(childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
          const isContents = /table of contents|目录/i.test(valueOf(gallery) ?? '');
          if (isContents) fields.openContents();
          childrenOf(element, 'w:sdtContent').forEach(c => c.children.forEach(block));
          if (isContents) {
            close();
            fields.closeContents();
          }
          break;
        }
        case 'w:customXml':
        case 'w:ins':
        case 'w:moveTo':
          element.children.forEach(block);
          break;
        case 'mc:AlternateContent':
          chosen(element)?.children.forEach(block);
          break;
        case 'w:altChunk':
        case 'w:subDoc':
          leave('embedded');
          break;
        default:
          break;
      }
    };
    container.children.forEach(block);
    close();
    return all;
  };

  const table = (element: Element): WordTable =>
    readTable(element, { blocks, changed, hide: () => void tally.hidden++ });

  return { blocks, tally };
};

/** What a reader sees of a run. */
const SHOWN: ReadonlySet<string> = new Set(['w:t', 'w:sym', 'w:noBreakHyphen', 'w:drawing', 'w:pict', 'w:object']);

const isNoInsertion = (child: Element): boolean => {
  for (let at = child.parent; at; at = at.parent) {
    if (at.name === 'w:ins' || at.name === 'w:moveTo') return false;
    if (at.name === 'w:p') return true;
  }
  return true;
};

const withoutLastBreak = (pieces: readonly Piece[]): Piece[] => {
  // A break at the very end opens a line that nothing stands in.
  return pieces.at(-1)?.kind === 'break' ? pieces.slice(0, -1) : [...pieces];
};
