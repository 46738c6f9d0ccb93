/**
 * Comments written into a copy of a document. Its XML is spliced, never written anew: but for the comments, the marks at their words, one
 * relationship and one content type every byte stays as it was. Comments of the same author that stand there already are replaced.
 */
import { childrenOf, escapeXml, parseXml, walk, type Element, type XmlPart } from '../xml';
import { relationsName } from '../opc';
import { repack } from '../zip';
import { createAnchors, tagOf, type Cut } from './anchor';
import { openDocx, type OpenDocx } from './read';

export interface DocxComment {
  /** Offsets in the text that `readDocx` gives. */
  readonly start: number;
  readonly end: number;
  /** Paragraphs. */
  readonly lines: readonly string[];
}

export interface CommentAuthor {
  readonly name: string;
  readonly initials: string;
  /** `2026-01-15T08:00:00Z` */
  readonly date: string;
}

/** Whose comments a second run replaces. */
export const COMMENT_AUTHOR = '稿鉴';

export interface Annotated {
  readonly bytes: Uint8Array;
  /** How many found a place. */
  readonly placed: number;
}

/** Throws a `Refusal` where the document cannot be read. */
export const annotateDocx = (bytes: Uint8Array, comments: readonly DocxComment[], author: CommentAuthor): Annotated => {
  const opened = openDocx(bytes);
  const { pack, main, layout } = opened;
  const name = pack.related(pack.main, 'comments');
  const old = pack.part(name);
  const own = new Set(
    childrenOf(old?.root, 'w:comment')
      .filter(c => c.attributes['w:author'] === author.name)
      .map(c => c.attributes['w:id'] ?? ''),
  );
  let id = highestId([main.root, ...(old ? [old.root] : [])]);
  const nextId = (): number => ++id;
  const anchors = createAnchors(main, layout, nextId);
  const marks = new Map<number, Marks>();
  const written: string[] = [];
  const w = prefixOf(main);
  const v = old ? prefixOf(old) : 'w:';
  for (const comment of comments) {
    const anchor = anchors.of(comment.start, comment.end);
    if (!anchor || anchor.start.at > anchor.end.at) continue;
    const number = nextId();
    const isEmpty = anchor.start.at === anchor.end.at;
    const start = `<${w}commentRangeStart ${w}id="${number}"/>`;
    const end = `<${w}commentRangeEnd ${w}id="${number}"/><${w}r><${w}commentReference ${w}id="${number}"/></${w}r>`;
    marksAt(marks, anchor.end).ends.push(isEmpty ? start + end : end);
    if (!isEmpty) marksAt(marks, anchor.start).starts.push(start);
    written.push(commentXml(v, number, comment.lines, author));
  }
  const splices = [...removals(main, own), ...[...marks].flatMap(([at, m]) => splicesOf(at, m))];
  const changed = new Map<string, Uint8Array>();
  changed.set(nameIn(opened, pack.main), main.encode(spliced(main.xml, splices)));
  if (old && name) {
    const kept = childrenOf(old.root, 'w:comment')
      .filter(c => own.has(c.attributes['w:id'] ?? ''))
      .map(c => ({ start: c.start, end: c.end, text: '' }));
    changed.set(nameIn(opened, name), old.encode(appended(old, written.join(''), kept)));
  } else if (written.length) addPart(opened, written.join(''), changed);
  return { bytes: repack(bytes, changed), placed: written.length };
};

interface Marks {
  readonly cut: Cut;
  readonly starts: string[];
  readonly ends: string[];
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All marks of one place share its cut; what ends there ends before another begins. */
const marksAt = (marks: Map<number, Marks>, cut: Cut): Marks => {
  const known = marks.get(cut.at);
  if (known) return known;
  const own: Marks = { cut, starts: [], ends: [] };
  marks.set(cut.at, own);
  return own;
};

const splicesOf = (at: number, { cut, starts, ends }: Marks): Splice[] => {
  const text = `${cut.close}${ends.join('')}${starts.join('')}${cut.open}`;
  const keep = cut.keepBlank;
  return [
    { start: at, end: at, text },
    ...(keep ? [{ start: keep.open - 1, end: keep.open - 1, text: ' xml:space="preserve"' }] : []),
  ];
};

/** The marks of comments that are replaced. */
const removals = ({ root }: XmlPart, own: ReadonlySet<string>): Splice[] => {
  if (!own.size) return [];
  const gone: Splice[] = [];
  for (const element of walk(root)) {
    if (
      !/^w:comment(?:RangeStart|RangeEnd|Reference)$/.test(element.name) ||
      !own.has(element.attributes['w:id'] ?? '')
    )
      continue;
    const run = element.name === 'w:commentReference' ? element.parent : null;
    const isAlone = run?.name === 'w:r' && run.children.every(c => c === element || c.name === 'w:rPr');
    const whole = isAlone && run ? run : element;
    gone.push({ start: whole.start, end: whole.end, text: '' });
  }
  return gone;
};

const spliced = (xml: string, splices: readonly Splice[]): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const s of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(xml.slice(at, Math.max(at, s.start)), s.text);
    at = Math.max(at, s.end);
  }
  return pieces.join('') + xml.slice(at);
};

/** Behind the last child of the root, which may have none. */
const appended = ({ xml, root }: XmlPart, children: string, others: readonly Splice[] = []): string => {
  const tag = tagOf(xml.slice(root.start, root.open));
  const isEmpty = root.close === root.end;
  return spliced(xml, [
    ...others,
    isEmpty
      ? { start: root.end - 2, end: root.end, text: `>${children}</${tag}>` }
      : { start: root.close, end: root.close, text: children },
  ]);
};

const commentXml = (
  w: string,
  id: number,
  lines: readonly string[],
  { name, initials, date }: CommentAuthor,
): string => {
  const paragraphs = lines.map(
    line => `<${w}p><${w}r><${w}t xml:space="preserve">${escapeXml(line)}</${w}t></${w}r></${w}p>`,
  );
  return `<${w}comment ${w}id="${id}" ${w}author="${escapeXml(name)}" ${w}date="${escapeXml(date)}" ${w}initials="${escapeXml(initials)}">${paragraphs.join('')}</${w}comment>`;
};

/** How the part writes the names of Word: `w:`, or nothing. */
const prefixOf = ({ xml, root }: XmlPart): string => /^<([^\s/>:]+:)/.exec(xml.slice(root.start, root.open))?.[1] ?? '';

const highestId = (roots: readonly Element[]): number => {
  let highest = 0;
  for (const root of roots)
    for (const element of walk(root)) {
      const id = Number(element.attributes['w:id']);
      if (Number.isSafeInteger(id) && id < MOST && id > highest) highest = id;
    }
  return highest;
};

/** Word keeps numbers of 31 bits. */
const MOST = 2_000_000_000;

const nameIn = ({ pack }: OpenDocx, name: string): string => pack.nameOf(name) ?? name;

/** A document without comments gets the part, its relationship and its content type. */
const addPart = (opened: OpenDocx, comments: string, changed: Map<string, Uint8Array>): void => {
  const { pack, main } = opened;
  const folder = pack.main.slice(0, pack.main.lastIndexOf('/') + 1);
  let file = 'comments.xml';
  for (let n = 1; pack.nameOf(folder + file) !== undefined; n++) file = `comments${n}.xml`;
  const space = /xmlns(?::[\w.-]+)?\s*=\s*["'](http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/.test(
    main.xml.slice(0, main.root.open),
  )
    ? { word: 'http://purl.oclc.org/ooxml/wordprocessingml/main', office: 'http://purl.oclc.org/ooxml/officeDocument' }
    : {
        word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        office: 'http://schemas.openxmlformats.org/officeDocument/2006',
      };
  const utf8 = new TextEncoder();
  changed.set(
    folder + file,
    utf8.encode(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${space.word}">${comments}</w:comments>`,
    ),
  );
  const relations = relationsName(pack.main);
  const known = pack.part(relations);
  const type = `${space.office}/relationships/comments`;
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;
  const part = known ?? parseXml(utf8.encode(empty));
  const ids = new Set(part.root.children.map(r => r.attributes['Id']));
  let n = ids.size + 1;
  while (ids.has(`rId${n}`)) n++;
  const p = prefixOf(part);
  changed.set(
    nameIn(opened, relations),
    part.encode(appended(part, `<${p}Relationship Id="rId${n}" Type="${type}" Target="${file}"/>`)),
  );
  const types = pack.part('[Content_Types].xml');
  if (!types) return;
  const t = prefixOf(types);
  changed.set(
    nameIn(opened, '[Content_Types].xml'),
    types.encode(
      appended(
        types,
        `<${t}Override PartName="/${folder}${file}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`,
      ),
    ),
  );
};
