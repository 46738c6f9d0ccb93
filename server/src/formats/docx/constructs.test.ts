/** Word's own model: what stands in the file and what a reader sees are two things, construct by construct. */
import { describe, expect, it } from 'vitest';
import { paragraph, run, word, wordParts, zipped, W, type WordParts } from '../../../../test/support/word';
import { parseDocument } from '../../core/document';
import { createSource, placeWords } from '../../core/text';
import { readDocx } from '.';

const lines = (parts: WordParts | string): string[] => readDocx(word(parts)).text.split('\n').slice(0, -1);
const reading = (parts: WordParts | string) => readDocx(word(parts)).office.reading;
const kinds = (parts: WordParts | string): string[] => readDocx(word(parts)).office.blocks.map(b => b.kind);

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const LEVELS =
  level(0, 'chineseCounting', '%1、') + level(1, 'chineseCountingThousand', '（%2）') + level(2, 'decimal', '%3.');
const numbering = (nums: string, levels = LEVELS): string =>
  `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${nums}`;
const num = (id: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${more}</w:num>`;
const item = (text: string, at = 0, id = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

describe('automatic numbers', () => {
  it('restart below a higher level and go on over typed paragraphs', () => {
    expect(
      lines({
        body: item('回顾') + item('工业', 1) + item('农业', 1) + paragraph('正文。') + item('安排') + item('投资', 1),
        numbering: numbering(num(1)),
      }),
    ).toEqual(['一、回顾', '（一）工业', '（二）农业', '正文。', '二、安排', '（一）投资']);
  });
  it('are counted by the abstract definition; a start of its own holds at the first use of a list', () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    expect(
      lines({
        body: item('甲') + item('乙', 0, 2) + item('丙', 0, 3) + item('丁', 0, 3) + item('戊', 0, 1),
        numbering: numbering(num(1) + num(2) + num(3, start)),
      }),
    ).toEqual(['一、甲', '二、乙', '一、丙', '二、丁', '三、戊']);
  });
  it('come by style through basedOn, and numId 0 takes them away', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="own"/><w:basedOn w:val="A"/></w:style>`;
    expect(
      lines({
        body:
          paragraph('甲', '<w:pStyle w:val="B"/>') +
          paragraph('乙', '<w:pStyle w:val="B"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
          paragraph('丙', '<w:pStyle w:val="A"/>'),
        numbering: numbering(num(1)),
        styles,
      }),
    ).toEqual(['一、甲', '乙', '二、丙']);
  });
  it('are not doubled where the drafter has typed one too', () => {
    expect(lines({ body: item('一、回顾') + item('安排'), numbering: numbering(num(1)) })).toEqual([
      '一、回顾',
      '二、安排',
    ]);
  });
  it('are not counted for a paragraph that a deleted mark joins to the next', () => {
    const joined = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="甲"/></w:rPr></w:pPr>${run('回')}</w:p>`;
    expect(lines({ body: joined + item('顾') + item('安排'), numbering: numbering(num(1)) })).toEqual([
      '一、回顾',
      '二、安排',
    ]);
  });
  it.each([
    ['chineseCounting', 21, '二十一'],
    ['chineseCounting', 10, '十'],
    ['chineseCountingThousand', 101, '一百零一'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['japaneseCounting', 100, '百'],
    ['ideographDigital', 10, '一〇'],
    ['decimalEnclosedCircleChinese', 3, '③'],
    ['decimalEnclosedParen', 3, '⑶'],
    ['upperRoman', 14, 'XIV'],
    ['chineseLegalSimplified', 10, '壹拾'],
    ['decimalFullWidth', 12, '１２'],
  ])('are written as %s writes %d', (format, n, said) => {
    const levels = `<w:lvl w:ilvl="0"><w:start w:val="${n}"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl>`;
    expect(lines({ body: item('甲'), numbering: numbering(num(1), levels) })).toEqual([`${said}甲`]);
  });
  it('stand in cells too', () => {
    const cell = (inside: string): string => `<w:tc>${inside}</w:tc>`;
    const row = (name: string): string => `<w:tr>${cell(item('', 2))}${cell(paragraph(name))}</w:tr>`;
    expect(lines({ body: `<w:tbl>${row('甲')}${row('乙')}</w:tbl>`, numbering: numbering(num(1)) })).toEqual([
      '| 1. | 甲 |',
      '| --- | --- |',
      '| 2. | 乙 |',
    ]);
  });
});

describe('what a reader sees', () => {
  it('breaks lines where Word does, and not at the edge of a paragraph', () => {
    const body = `<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:br w:type="page"/><w:t>丙</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/><w:t>丁</w:t></w:r></w:p>`;
    expect(lines(body)).toEqual(['甲', '乙', '丙', '丁']);
  });
  it('reads tracked changes as accepted: a move once, a deleted row not at all', () => {
    const body =
      `<w:p>${run('增长')}<w:del w:id="1" w:author="甲"><w:r><w:delText>5.1%</w:delText></w:r></w:del><w:ins w:id="2" w:author="甲">${run('5.2%')}</w:ins></w:p>` +
      `<w:p><w:moveFrom w:id="3" w:author="甲">${run('搬走')}</w:moveFrom></w:p><w:p><w:moveTo w:id="4" w:author="甲">${run('搬走')}</w:moveTo></w:p>` +
      `<w:tbl><w:tr><w:tc>${paragraph('甲')}</w:tc><w:tc>${paragraph('1')}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="5" w:author="乙"/></w:trPr><w:tc>${paragraph('乙')}</w:tc><w:tc>${paragraph('2')}</w:tc></w:tr></w:tbl>`;
    expect(lines(body)).toEqual(['增长5.2%', '', '搬走', '| 甲 | 1 |', '| --- | --- |']);
    expect(reading(body).trackedChanges).toBe(4);
  });
  it('does not take former properties for present ones', () => {
    const former = `<w:pPrChange w:id="1" w:author="甲"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>`;
    expect(lines({ body: paragraph('正文。', former), numbering: numbering(num(1)) })).toEqual(['正文。']);
  });
  it('leaves out what is hidden or struck, directly or by a style, and counts the stretches', () => {
    const styles = `<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>`;
    const body = `<w:p>${run('见')}${run('旧', '<w:vanish/>')}${run('稿', '<w:vanish/>')}${run('文')}${run('废', '<w:dstrike/>')}${run('隐', '<w:rStyle w:val="H"/>')}${run('现', '<w:rStyle w:val="H"/><w:vanish w:val="0"/>')}</w:p>`;
    expect(lines({ body, styles })).toEqual(['见文现']);
    expect(reading({ body, styles })).toMatchObject({ hidden: 2, struck: 1 });
  });
  it('shows fields by their result, and a number in a ring that is only drawn', () => {
    const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const body = `<w:p>${char('begin')}${code(' REF a ')}${char('separate')}${run('120.5')}${char('end')}${run('亿元')}${char('begin')}${code('EQ \\o\\ac(○,3)')}${char('end')}</w:p>`;
    expect(lines(body)).toEqual(['120.5亿元③']);
  });
  it('does not lose the rest behind a field that never ends', () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r></w:p>${paragraph('后文')}`;
    expect(lines(body)).toEqual(['', '后文']);
  });
  it('takes a table of contents for no headings', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>`;
    expect(kinds({ body: paragraph('一、回顾', '<w:pStyle w:val="T"/>') + paragraph('一、回顾'), styles })).toEqual([
      'contents',
      'paragraph',
    ]);
  });
  it('writes equations in one line', () => {
    const m = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const body = `<w:p>${run('占')}<m:oMath><m:f><m:num>${m('a+b')}</m:num><m:den>${m('2')}</m:den></m:f><m:sSup><m:e>${m('x')}</m:e><m:sup>${m('2')}</m:sup></m:sSup></m:oMath></w:p>`;
    expect(lines(body)).toEqual(['占(a+b)/2x^2']);
  });
  it('reads a text box once, whichever way it is written', () => {
    const content = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${content}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const lone = `<w:r><w:pict><v:textbox>${content}</v:textbox></w:pict></w:r>`;
    for (const box of [both, lone]) {
      expect(lines(`<w:p>${run('正文')}${box}</w:p>`)).toEqual(['正文', '框内']);
      expect(reading(`<w:p>${box}</w:p>`).textBoxes).toBe(1);
    }
  });
  it('sets notes below their paragraph', () => {
    const body = `<w:p>${run('收入12亿元')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}</w:p>${paragraph('后文')}`;
    const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${paragraph('初步数。')}</w:footnote>`;
    expect(lines({ body, footnotes })).toEqual(['收入12亿元[1]。', '[1]初步数。', '后文']);
  });
  it('reads Strict Open XML, other prefixes, UTF-16 and byte order marks', () => {
    const parts = wordParts({ body: paragraph('云岭县') });
    const xml = parts['word/document.xml'] ?? '';
    const strict = xml.replaceAll(W, 'http://purl.oclc.org/ooxml/wordprocessingml/main');
    const other = xml
      .replace(/(<\/?)w:/g, '$1ns0:')
      .replace('xmlns:w=', 'xmlns:ns0=')
      .replaceAll(' w:', ' ns0:');
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'));
    for (const document of [strict, other, utf16, `\ufeff${xml}`])
      expect(readDocx(zipped({ ...parts, 'word/document.xml': document })).text).toBe('云岭县\n');
  });
});

describe('tables', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const span = (n: number): string => `<w:gridSpan w:val="${n}"/>`;
  it('keep merged cells, and lift title and unit out of their columns', () => {
    const body = `<w:tbl>${row(cell('附表1 主要指标', span(3)))}${row(cell('单位：亿元', span(3)))}${row(cell('指标', '<w:vMerge w:val="restart"/>'), cell('2024年', span(2)))}${row(cell('', '<w:vMerge/>'), cell('总量'), cell('增速'))}${row(cell('生产总值'), cell('120.5'), cell('6.2'))}${row(cell('注：快报数。', span(3)))}</w:tbl>`;
    const { text, office } = readDocx(word(body));
    expect(text.split('\n').slice(0, -1)).toEqual([
      '附表1 主要指标',
      '单位：亿元',
      '| 指标 | 2024年 |  |',
      '| --- | --- | --- |',
      '|  | 总量 | 增速 |',
      '| 生产总值 | 120.5 | 6.2 |',
      '注：快报数。',
    ]);
    expect(office.blocks.map(b => b.kind)).toEqual(['caption', 'caption', 'row', 'rule', 'row', 'row', 'caption']);
    expect(office.blocks[2]?.cells).toMatchObject([
      { column: 0, columns: 1, rows: 2 },
      { column: 1, columns: 2, rows: 1 },
    ]);
    const source = createSource(text, office);
    expect(placeWords(source, text.indexOf('6.2'))).toBe('表1第5行第3列');
  });
  it('with one cell are text, and the imprint is none', () => {
    const box = `<w:tbl>${row(cell('各位代表：'))}</w:tbl>`;
    const imprint = `<w:tbl>${row(cell('抄送：县委各部门。'))}${row(cell('云岭县人民政府办公室　2025年1月8日印发'))}</w:tbl>`;
    expect(kinds(box + imprint)).toEqual(['paragraph', 'imprint', 'imprint']);
  });
});

describe('what is no Word document', () => {
  it.each([
    ['Word 2003', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><a/>', '2003'],
    ['RTF', '{\\rtf1 a}', 'RTF'],
    ['PDF', '%PDF-1.7', 'PDF'],
    ['a web page', '<html><body/></html>', '网页'],
    ['the old container', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', '旧格式'],
    ['a password', `\u00d0\u00cf\u0011\u00e0${[...'EncryptedPackage'].map(c => `${c}\u0000`).join('')}`, '密码'],
  ])('%s is told', (_, text, said) => {
    expect(() => readDocx(Buffer.from(text, 'latin1'))).toThrow(said);
  });
  it('a part with a document type is refused', () => {
    const parts = wordParts({ body: paragraph('字') });
    const evil = (parts['word/document.xml'] ?? '').replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>');
    expect(() => readDocx(zipped({ ...parts, 'word/document.xml': evil }))).toThrow('DTD');
  });
});

describe('read as a report', () => {
  it('takes headings by style for headings, without a number as well', () => {
    const styles = [1, 2]
      .map(n => `<w:style w:type="paragraph" w:styleId="${n}"><w:name w:val="heading ${n}"/></w:style>`)
      .join('');
    const head = (text: string, n: number): string => paragraph(text, `<w:pStyle w:val="${n}"/>`);
    const body =
      paragraph('云岭县2025年工作总结') +
      head('全年回顾', 1) +
      head('工业', 2) +
      paragraph('增加值增长5%。') +
      head('下步打算', 1);
    const { text, office } = readDocx(word({ body, styles }));
    const [report] = parseDocument(createSource(text, office)).documents;
    expect(report?.headings.map(h => [h.marker, h.title, h.children.map(c => c.title)])).toEqual([
      [null, '全年回顾', ['工业']],
      [null, '下步打算', []],
    ]);
  });
});
