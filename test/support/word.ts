/** Word documents made by hand: the least one that holds these paragraphs, or these parts. */
import { strToU8, zipSync } from 'fflate';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPACES = [
  `xmlns:w="${W}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

export interface WordParts {
  /** Inside `w:body`. */
  readonly body: string;
  /** Inside their roots; left out where not given. */
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
}

export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** `word/document.xml` and what belongs to it. */
export const wordParts = (parts: WordParts): Record<string, string> => {
  const others = (['numbering', 'styles', 'footnotes', 'endnotes', 'comments'] as const).filter(
    name => parts[name] !== undefined,
  );
  return {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${others.map(n => `<Override PartName="/word/${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${n}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${others.map((n, i) => `<Relationship Id="r${i + 1}" Type="${OFFICE}/${n}" Target="${n}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${SPACES}><w:body>${parts.body}</w:body></w:document>`,
    ...Object.fromEntries(
      others.map(n => [`word/${n}.xml`, `<?xml version="1.0"?><w:${n} ${SPACES}>${parts[n]}</w:${n}>`]),
    ),
  };
};

export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([n, c]) => [n, typeof c === 'string' ? strToU8(c) : c])));

export const word = (parts: WordParts | string): Uint8Array =>
  zipped(wordParts(typeof parts === 'string' ? { body: parts } : parts));

export const wordDocument = async (text: string): Promise<Uint8Array> =>
  word(
    text
      .split('\n')
      .map(p => paragraph(p))
      .join(''),
  );
