/** The package of an office document: which part is which, by its relationships, and what kind of file it is at all. */
import { say } from '../core/base';
import { Refusal } from './refusal';
import { childrenOf, parseXml, type XmlPart } from './xml';
import { OFFICE_LIMITS, unpack } from './zip';

export interface Package {
  /** Bytes of a part by its name, in whatever case the zip writes it. */
  readonly bytesOf: (name: string) => Uint8Array | undefined;
  /** The name as the zip writes it. */
  readonly nameOf: (name: string) => string | undefined;
  /** Parsed once; undefined where the package has no such part. */
  readonly part: (name: string | undefined) => XmlPart | undefined;
  /** The main part. */
  readonly main: string;
  /** The first part that `from` has a relationship of this type to, by the last word of the type. */
  readonly related: (from: string, type: string) => string | undefined;
  /** Of the main part, from its relationships: id → name. */
  readonly targets: (from: string) => ReadonlyMap<string, string>;
  readonly names: readonly string[];
}

/** So many marks become a tree of a few hundred megabytes; five hundred pages of the most ragged text have half of them. */
const MAX_TAGS = 1_000_000;

/** Throws a `Refusal` for what is no such package and for what is too much; a plain error for a damaged one. */
export const openPackage = (zip: Uint8Array, main: string): Package => {
  const parts = unpack(zip, name => /\.(?:xml|rels)$/i.test(name), OFFICE_LIMITS);
  const names = new Map([...parts.keys()].map(n => [n.toLowerCase(), n]));
  const parsed = new Map<string, XmlPart>();
  let tags = 0;
  const nameOf = (name: string): string | undefined => names.get(name.toLowerCase());
  const bytesOf = (name: string): Uint8Array | undefined => parts.get(nameOf(name) ?? '');
  const part = (name: string | undefined): XmlPart | undefined => {
    const own = name === undefined ? undefined : nameOf(name);
    const bytes = own === undefined ? undefined : parts.get(own);
    if (own === undefined || !bytes) return undefined;
    const known = parsed.get(own);
    if (known) return known;
    tags += countOf(bytes, LESS_THAN);
    if (tags > MAX_TAGS)
      throw new Refusal(
        say('文档的内容过于庞大（{0} 万个标记），请拆成几份或另存为文本文件', Math.ceil(tags / 10_000)),
      );
    const xml = parseXml(bytes);
    parsed.set(own, xml);
    return xml;
  };
  const relationsOf = (from: string): readonly { id: string; type: string; target: string }[] =>
    childrenOf(part(relationsName(from))?.root, 'Relationship')
      .filter(r => r.attributes['TargetMode'] !== 'External')
      .map(r => ({
        id: r.attributes['Id'] ?? '',
        type: (r.attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: resolved(from, r.attributes['Target'] ?? ''),
      }));
  const related = (from: string, type: string): string | undefined =>
    relationsOf(from).find(r => r.type === type && nameOf(r.target) !== undefined)?.target;
  return {
    bytesOf,
    nameOf,
    part,
    main: related('', 'officeDocument') ?? main,
    related,
    targets: from => new Map(relationsOf(from).map(r => [r.id, r.target])),
    names: [...parts.keys()],
  };
};

/** `word/document.xml` → `word/_rels/document.xml.rels`; the package itself is ''. */
export const relationsName = (part: string): string => {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
};

/** A target as it is written, from the folder of its part or from the root. */
const resolved = (from: string, target: string): string => {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/');
};

/** What calls itself an office document and is something else: told by its first bytes, with what to do. */
export const refuseOther = (bytes: Uint8Array, kind: 'docx' | 'xlsx'): void => {
  const name = kind === 'docx' ? 'Word' : 'Excel';
  const starts = (...mark: readonly number[]): boolean => mark.every((b, i) => bytes[i] === b);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    if (holds(bytes, 'EncryptedPackage')) throw new Refusal(say('文件加了密码，请在 {0} 里去掉密码后再试', name));
    throw new Refusal(say('这是旧格式的 {0} 文件，请用 {0} 或 WPS 打开，另存为 .{1}', name, kind));
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (
    /^\s*(?:\u00ef\u00bb\u00bf)?\s*<\?xml/.test(head) &&
    /progid="(?:Word|Excel)\.|wordDocument|\/office\/\d{4}/.test(head)
  )
    throw new Refusal(say('这是 {0} 2003 的 XML 文件，请用 {0} 或 WPS 打开，另存为 .{1}', name, kind));
  if (head.startsWith('{\\rtf')) throw new Refusal(say('这是 RTF 文件，请用 {0} 或 WPS 打开，另存为 .{1}', name, kind));
  if (head.startsWith('%PDF-')) throw new Refusal(say('这是 PDF 文件，请转成 .docx 或文本文件'));
  if (/^\s*(?:<!doctype html|<html)/i.test(head))
    throw new Refusal(say('这是网页文件，请用 {0} 或 WPS 打开，另存为 .{1}', name, kind));
};

/** A name in the directory of the old container, two bytes a letter. */
const holds = (bytes: Uint8Array, name: string): boolean => {
  const units = [...name].flatMap(c => [c.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(units[0] ?? 0); at >= 0; at = bytes.indexOf(units[0] ?? 0, at + 1))
    if (units.every((u, i) => bytes[at + i] === u)) return true;
  return false;
};

const LESS_THAN = 60;

const countOf = (bytes: Uint8Array, byte: number): number => {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count++;
  return count;
};
