/** The text of a Word document with what its lines are. Pure: bytes in, text out; throws a `Refusal` and nothing else. */
import { say } from '../../core/base';
import type { OfficeText, WordReading } from '../../core/text';
import { openPackage, refuseOther, type Package } from '../opc';
import { Refusal } from '../refusal';
import { childOf, childrenOf, walk, type Element, type XmlPart } from '../xml';
import { createWalker, type Tally } from './body';
import { layOut, type LaidOut } from './layout';
import { createCounter } from './numbering';
import { readStyles } from './styles';

export interface DocxText {
  readonly text: string;
  readonly office: OfficeText;
}

/** What annotating needs besides. */
export interface OpenDocx {
  readonly pack: Package;
  readonly main: XmlPart;
  readonly layout: LaidOut;
  readonly reading: WordReading;
}

export const readDocx = (bytes: Uint8Array): DocxText => {
  const { layout, reading } = openDocx(bytes);
  return { text: layout.text, office: { blocks: layout.blocks, reading } };
};

export const openDocx = (bytes: Uint8Array): OpenDocx => {
  try {
    refuseOther(bytes, 'docx');
    return open(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(say('不是有效的 Word 文档（.docx），或文件已损坏'));
  }
};

const open = (bytes: Uint8Array): OpenDocx => {
  const pack = openPackage(bytes, 'word/document.xml');
  const main = pack.part(pack.main);
  const body = main?.root.name === 'w:document' ? childOf(main.root, 'w:body') : undefined;
  if (!main || !body) throw new Error('no body');
  const partOf = (type: string): Element | undefined => pack.part(pack.related(pack.main, type))?.root;
  const styles = readStyles(partOf('styles'));
  const { blocks, tally } = createWalker(styles, createCounter(partOf('numbering'), styles));
  const notes = {
    footnote: notesOf(partOf('footnotes'), 'w:footnote'),
    endnote: notesOf(partOf('endnotes'), 'w:endnote'),
  };
  const layout = layOut(blocks(body), {
    blocksOf: (kind, id) => {
      const note = notes[kind].get(id);
      return note && blocks(note);
    },
    blocksOfBox: blocks,
  });
  return {
    pack,
    main,
    layout,
    reading: {
      trackedChanges: tally.trackedChanges,
      hidden: tally.hidden,
      struck: tally.struck,
      comments: childrenOf(partOf('comments'), 'w:comment').length,
      textBoxes: layout.boxes,
      leftOut: leftOut(tally, pack),
      people: peopleOf(pack),
    },
  };
};

/** Without those that only draw the line above them. */
const notesOf = (root: Element | undefined, name: string): ReadonlyMap<string, Element> =>
  new Map(
    childrenOf(root, name)
      .filter(n => !/separator|notice/i.test(n.attributes['w:type'] ?? ''))
      .map(n => [n.attributes['w:id'] ?? '', n]),
  );

const leftOut = ({ leftOut: counted }: Tally, pack: Package): string[] => {
  const names = {
    picture: (n: number) => say('图片 {0} 处（其中的文字没有读）', n),
    chart: (n: number) => say('图表或 SmartArt {0} 处', n),
    object: (n: number) => say('嵌入对象 {0} 处', n),
    embedded: (n: number) => say('嵌入的其他文档 {0} 处', n),
    field: (n: number) => say('没有显示内容的域 {0} 处', n),
    symbol: (n: number) => say('特殊字体的符号 {0} 处', n),
  };
  return [
    ...[...counted].map(([what, n]) => names[what](n)),
    ...(pack.names.some(n => /vbaData\.xml$|vbaProject/i.test(n)) || hasMacro(pack) ? [say('宏（没有运行）')] : []),
  ];
};

const hasMacro = (pack: Package): boolean =>
  childrenOf(pack.part('[Content_Types].xml')?.root, 'Override').some(o =>
    /macroEnabled/i.test(o.attributes['ContentType'] ?? ''),
  );

/** Who is named as its author, its last editor and its manager. */
const peopleOf = (pack: Package): string[] => {
  const people = new Set<string>();
  for (const type of ['core-properties', 'extended-properties']) {
    const root = pack.part(pack.related('', type))?.root;
    if (!root) continue;
    for (const element of walk(root))
      if (PEOPLE.has(element.name.replace(/^.*:/, '')) && element.text.trim()) people.add(element.text.trim());
  }
  return [...people];
};

const PEOPLE: ReadonlySet<string> = new Set(['creator', 'lastModifiedBy', 'Manager']);
