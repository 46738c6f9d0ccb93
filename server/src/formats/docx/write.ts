/**
 * A draft as a Word document in the format of official papers (GB/T 9704—2012): A4, 22 lines of 28 characters, title in 小标宋, headings in
 * 黑体 and 楷体, text in 仿宋. Written as XML of our own: only what is said here stands in it, no theme and no library's defaults.
 */
import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../xml';

/** One line of the draft, or a table. */
export type DraftBlock =
  | {
      readonly kind: 'title' | 'heading' | 'text' | 'flush' | 'centred' | 'signature' | 'date' | 'annex';
      readonly text: string;
      /** Of a heading, from 1. */
      readonly level?: number | undefined;
      /** The length of a heading that the text runs on from, and its level. */
      readonly lead?: { readonly length: number; readonly level: number } | undefined;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface PageFormat {
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Twentieths of a point from line to line. */
  readonly line: number;
  readonly fonts: {
    readonly body: string;
    readonly title: string;
    readonly first: string;
    readonly second: string;
    readonly page: string;
  };
}

/** The standard's own measures; an office may have others. */
export const GB9704: PageFormat = {
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  line: 579,
  fonts: { body: '仿宋_GB2312', title: '方正小标宋简体', first: '黑体', second: '楷体_GB2312', page: '宋体' },
};

export const writeDocx = (blocks: readonly DraftBlock[], format: PageFormat = GB9704): Uint8Array => {
  const body = blocks.map((block, i) =>
    block.kind === 'table' ? tableXml(block.rows, widthOf(format)) : paragraphXml(block, blocks[i + 1], format),
  );
  // Word wants a paragraph behind a table at the end.
  const close = blocks.at(-1)?.kind === 'table' ? '<w:p/>' : '';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${KIND}document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${KIND}styles+xml"/><Override PartName="/word/settings.xml" ContentType="${KIND}settings+xml"/><Override PartName="/word/footer1.xml" ContentType="${KIND}footer+xml"/><Override PartName="/word/footer2.xml" ContentType="${KIND}footer+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${TYPE}officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${TYPE}styles" Target="styles.xml"/><Relationship Id="rId2" Type="${TYPE}settings" Target="settings.xml"/><Relationship Id="rId3" Type="${TYPE}footer" Target="footer1.xml"/><Relationship Id="rId4" Type="${TYPE}footer" Target="footer2.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${SPACES}><w:body>${body.join('')}${close}${sectionXml(format)}</w:body></w:document>`,
    'word/styles.xml': stylesXml(format),
    'word/settings.xml': `${HEAD}<w:settings ${SPACES}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/footer1.xml': footerXml('right', format),
    'word/footer2.xml': footerXml('left', format),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
    mtime: new Date(1980, 0, 2),
  });
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const KIND = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const STYLE_OF: Readonly<Record<Exclude<DraftBlock['kind'], 'table' | 'heading'>, string>> = {
  title: 'Title',
  text: '',
  flush: 'Flush',
  centred: 'Centred',
  signature: 'Signature',
  date: 'Date',
  annex: 'Annex',
};

const paragraphXml = (
  block: Exclude<DraftBlock, { kind: 'table' }>,
  next: DraftBlock | undefined,
  { fonts }: PageFormat,
): string => {
  const { kind, text, lead } = block;
  const style = kind === 'heading' ? `Heading${Math.min(block.level ?? 1, 9)}` : STYLE_OF[kind];
  // Two ideographic blanks at its head indent a line already.
  const isIndented = /^[\u3000\s]/.test(text) || !text.trim();
  // Who signs does not stand alone on a page.
  const keep = next && (next.kind === 'signature' || next.kind === 'date') ? '<w:keepNext/><w:keepLines/>' : '';
  const properties = [
    style && `<w:pStyle w:val="${style}"/>`,
    keep,
    isIndented && style !== 'Flush' ? '<w:ind w:firstLineChars="0" w:firstLine="0"/>' : '',
  ].join('');
  const runs = lead
    ? runXml(text.slice(0, lead.length), lead.level === 1 ? fonts.first : lead.level === 2 ? fonts.second : '') +
      runXml(text.slice(lead.length))
    : runXml(text);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
};

const runXml = (text: string, font = ''): string => {
  if (!text) return '';
  const own = font ? fontXml(font) : '<w:rFonts w:hint="eastAsia"/>';
  const inner = text
    .split('\t')
    .map(piece => (piece ? `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>` : ''))
    .join('<w:tab/>');
  return `<w:r><w:rPr>${own}</w:rPr>${inner}</w:r>`;
};

/** One font for all scripts, or quotation marks and dashes would stand in another. */
const fontXml = (font: string): string =>
  `<w:rFonts w:hint="eastAsia" w:ascii="${escapeXml(font)}" w:hAnsi="${escapeXml(font)}" w:eastAsia="${escapeXml(font)}" w:cs="${escapeXml(font)}"/>`;

const tableXml = (rows: readonly (readonly string[])[], width: number): string => {
  const columns = Math.max(1, ...rows.map(r => r.length));
  const each = Math.floor(width / columns);
  const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const cell = (text: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${each}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>${runXml(text)}</w:p></w:tc>`;
  const row = (cells: readonly string[], i: number): string =>
    `<w:tr><w:trPr><w:cantSplit/>${i ? '' : '<w:tblHeader/>'}</w:trPr>${Array.from({ length: columns }, (_, c) => cell(cells[c] ?? '')).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${each * columns}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${each}"/>`.repeat(columns)}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`;
};

const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
const PAGE = { width: 11906, height: 16838 };
const widthOf = ({ margins }: PageFormat): number => PAGE.width - twips(margins.left) - twips(margins.right);

const sectionXml = (format: PageFormat): string => {
  const { margins, line } = format;
  // The number stands 7 mm below the text; it is some 5 mm high.
  return `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${twips(margins.top)}" w:right="${twips(margins.right)}" w:bottom="${twips(margins.bottom)}" w:left="${twips(margins.left)}" w:header="851" w:footer="${twips(Math.max(0, margins.bottom - 12))}" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="${line}"/></w:sectPr>`;
};

/** — 1 —, right on odd and left on even pages, one character in. */
const footerXml = (side: 'left' | 'right', { fonts }: PageFormat): string => {
  const run = (inner: string): string => `<w:r><w:rPr>${fontXml(fonts.page)}<w:sz w:val="28"/></w:rPr>${inner}</w:r>`;
  const text = (t: string): string => run(`<w:t xml:space="preserve">${t}</w:t>`);
  const field = ['begin', 'separate', 'end'].map(t => run(`<w:fldChar w:fldCharType="${t}"/>`));
  return `${HEAD}<w:ftr ${SPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:${side}Chars="100" w:${side}="280" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="${side}"/></w:pPr>${text('— ')}${field[0]}${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${field[1]}${text('1')}${field[2]}${text(' —')}</w:p></w:ftr>`;
};

/** 28 characters of 16 points are a little wider than the text: each is moved by twentieths of a point. A grid of characters would spread them in other programs. */
const squeezed = (format: PageFormat): number => Math.min(0, Math.floor(widthOf(format) / 28 - 320));

const stylesXml = (format: PageFormat): string => {
  const { fonts, line } = format;
  const style = (id: string, name: string, paragraph: string, run = '', more = '<w:basedOn w:val="Normal"/>'): string =>
    `<w:style w:type="paragraph" ${id === 'Normal' ? 'w:default="1" ' : ''}w:styleId="${id}"><w:name w:val="${name}"/>${more}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  const none = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
  const spacing = `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
  const heading = (level: number, run: string): string =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      `<w:keepNext/><w:outlineLvl w:val="${level - 1}"/>`,
      run,
      '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>',
    );
  return `${HEAD}<w:styles ${SPACES}><w:docDefaults><w:rPrDefault><w:rPr>${fontXml(fonts.body)}<w:spacing w:val="${squeezed(format)}"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${[
    style(
      'Normal',
      'Normal',
      `<w:widowControl w:val="0"/>${spacing}<w:ind w:firstLineChars="200" w:firstLine="632"/><w:jc w:val="both"/>`,
      '',
      '',
    ),
    style(
      'Title',
      'Title',
      `<w:keepNext/>${none}<w:jc w:val="center"/>`,
      `${fontXml(fonts.title)}<w:sz w:val="44"/><w:szCs w:val="44"/>`,
    ),
    heading(1, fontXml(fonts.first)),
    heading(2, fontXml(fonts.second)),
    heading(3, '<w:b/>'),
    ...[4, 5, 6, 7, 8, 9].map(level => heading(level, '')),
    style('Flush', 'Flush', none),
    style('Centred', 'Centred', `${none}<w:jc w:val="center"/>`, fontXml(fonts.second)),
    style(
      'Signature',
      'Signature',
      `<w:keepNext/><w:ind w:rightChars="200" w:right="632" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>`,
    ),
    style(
      'Date',
      'Date',
      `<w:ind w:rightChars="400" w:right="1264" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>`,
    ),
    style('Annex', 'Annex', `<w:pageBreakBefore/>${none}`, fontXml(fonts.first)),
    style(
      'Cell',
      'Cell',
      `<w:spacing w:before="0" w:after="0" w:line="400" w:lineRule="exact"/>${none}<w:jc w:val="center"/>`,
      '<w:sz w:val="24"/><w:szCs w:val="24"/>',
    ),
    style(
      'Footer',
      'footer',
      `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>${none}`,
      `${fontXml(fonts.page)}<w:sz w:val="28"/>`,
    ),
  ].join('')}</w:styles>`;
};
