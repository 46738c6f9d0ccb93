/**
 * The XML of office documents as a tree that knows where each element stands, so that it can be spliced. Namespaces are told by their
 * addresses, transitional and strict alike, and written with one prefix each: `w:p`, whatever the document calls it.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { say } from '../core/base';
import { Refusal } from './refusal';

export interface Element {
  /** With the prefix of `PREFIXES`; `?:name` for what we do not know. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: readonly Element[];
  /** Of all text directly in it. */
  readonly text: string;
  /** Offsets in the part: of its first tag, of its content, behind its content, behind its last tag. */
  readonly start: number;
  readonly open: number;
  readonly close: number;
  readonly end: number;
}

export interface XmlPart {
  readonly xml: string;
  readonly root: Element;
  /** The bytes of a changed text, in the encoding of the part. */
  readonly encode: (xml: string) => Uint8Array;
}

/** Throws a `Refusal` where the part has a document type, a plain error where it is not well-formed. */
export const parseXml = (bytes: Uint8Array): XmlPart => {
  const { xml, encode } = decoded(bytes);
  return { xml, root: treeOf(xml), encode };
};

export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter(c => c.name === name) ?? [];
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find(c => c.name === name);
export const valueOf = (element: Element | undefined): string | undefined => element?.attributes['w:val'];

export const ancestorOf = (element: Element | null, name: string): Element | undefined => {
  for (let at = element; at; at = at.parent) if (at.name === name) return at;
  return undefined;
};

/** Depth first, the element itself first. */
export function* walk(element: Element): Iterable<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

export const escapeXml = (text: string): string =>
  text
    // What XML cannot hold at all.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g, '')
    .replace(/(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** Where the `index`th unit of an element's text stands in the part: entities and CDATA take more room than what they stand for. */
export const placeInPart = (xml: string, { open, close, text }: Element, index: number): number => {
  if (close - open === text.length) return open + index;
  let at = open;
  let left = index;
  let isRaw = false;
  while (at < close && left > 0) {
    if (!isRaw && xml.startsWith('<![CDATA[', at)) {
      isRaw = true;
      at += 9;
    } else if (isRaw && xml.startsWith(']]>', at)) {
      isRaw = false;
      at += 3;
    } else if (!isRaw && xml.startsWith('<!--', at)) at = xml.indexOf('-->', at) + 3;
    else if (!isRaw && xml.charAt(at) === '&') {
      const end = xml.indexOf(';', at) + 1;
      left -= isAstral(xml.slice(at, end)) ? 2 : 1;
      at = end;
    } else {
      // A line break of two characters is one in the text.
      at += xml.startsWith('\r\n', at) ? 2 : 1;
      left--;
    }
  }
  return at;
};

const isAstral = (entity: string): boolean => {
  const m = /^&#(x?)([0-9a-f]+);$/i.exec(entity);
  return m !== null && parseInt(m[2] ?? '', m[1] ? 16 : 10) > 0xffff;
};

const decoded = (bytes: Uint8Array): { xml: string; encode: (xml: string) => Uint8Array } => {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return { xml: new TextDecoder('utf-16le').decode(bytes), encode: x => utf16(x, true) };
  if (a === 0xfe && b === 0xff) return { xml: new TextDecoder('utf-16be').decode(bytes), encode: x => utf16(x, false) };
  const hasMark = a === 0xef && b === 0xbb && bytes[2] === 0xbf;
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return { xml, encode: x => new TextEncoder().encode(hasMark ? `\ufeff${x}` : x) };
};

const utf16 = (xml: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 * xml.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  for (let i = 0; i < xml.length; i++) view.setUint16(2 * i + 2, xml.charCodeAt(i), isLittle);
  return bytes;
};

interface Growing extends Element {
  parent: Growing | null;
  children: Element[];
  text: string;
  close: number;
  end: number;
}

/** Deeper than any document; what walks the tree calls itself. */
const DEEPEST = 256;

const treeOf = (xml: string): Element => {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let root: Growing | undefined;
  let current: Growing | undefined;
  let depth = 0;
  parser.on('error', error => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Refusal(say('文档里带有 DTD 声明，正常的 Office 文档没有，为安全起见不读'));
  });
  parser.on('opentag', tag => {
    if (++depth > DEEPEST) throw new Error('nested too deep');
    const element: Growing = {
      name: nameOf(tag.uri, tag.local),
      attributes: attributesOf(tag),
      parent: current ?? null,
      children: [],
      text: '',
      start: xml.lastIndexOf('<', parser.position - 1),
      open: parser.position,
      close: parser.position,
      end: parser.position,
    };
    current?.children.push(element);
    root ??= element;
    current = element;
  });
  parser.on('closetag', tag => {
    if (!current) return;
    current.end = parser.position;
    current.close = tag.isSelfClosing ? parser.position : xml.lastIndexOf('<', parser.position - 1);
    current = current.parent ?? undefined;
    depth--;
  });
  const add = (text: string): void => {
    if (current && (WITH_TEXT.has(current.name) || !current.name.startsWith('w:'))) current.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  if (!root) throw new Error('empty part');
  return root;
};

/** Between other elements of Word text is only layout of the file. */
const WITH_TEXT: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'w:instrText']);

const NONE: Readonly<Record<string, string>> = {};

const attributesOf = ({ attributes }: SaxesTagNS): Readonly<Record<string, string>> => {
  let own: Record<string, string> | undefined;
  for (const key in attributes) {
    const a = attributes[key];
    if (a && a.prefix !== 'xmlns' && key !== 'xmlns') (own ??= {})[a.uri ? nameOf(a.uri, a.local) : a.local] = a.value;
  }
  return own ?? NONE;
};

const nameOf = (uri: string, local: string): string => {
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? `?:${local}` : prefix ? `${prefix}:${local}` : local;
};

/** Transitional and strict; parts that are no Word text go without a prefix. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['', ''],
]);
