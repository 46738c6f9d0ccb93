/** Workbooks and tables of values: what a reader sees, cell by cell. */
import { describe, expect, it } from 'vitest';
import { zipped } from '../../../../test/support/word';
import { readCsv, readXlsx } from '.';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const book = (sheet: string, strings = ''): Uint8Array =>
  zipped({
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets><sheet name="主要指标" sheetId="1" r:id="s1"/><sheet name="藏" sheetId="2" state="hidden" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="${R}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="s3" Type="${R}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
  });
const cells = (bytes: Uint8Array): string[] =>
  readXlsx(bytes).sheets.flatMap(s =>
    s.rows.flatMap(r => r.cells.map(c => `${c.name}${c.isCovered ? '<' : ''} ${c.text}`)),
  );

describe('readXlsx', () => {
  it('gives shared strings without what is to be read aloud, kept values of formulas, percentages, and numbers without noise', () => {
    const sheet = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A2+1</f><v>62.509999999999991</v></c><c r="C1" s="1"><v>0.058</v></c><c r="D1" t="inlineStr"><is><t>甲</t></is></c><c r="E1" s="2"><v>45000</v></c></row></sheetData>`;
    expect(cells(book(sheet, '<si><r><t>生产</t></r><r><t>总值</t></r><rPh><t>x</t></rPh></si>'))).toEqual([
      'A1 生产总值',
      'B1 62.51',
      'C1 5.8%',
      'D1 甲',
      'E1 45000',
    ]);
  });
  it('leaves out what is hidden, and fills what merged cells cover', () => {
    const sheet = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="3"><c r="C3"><v>4</v></c></row></sheetData><mergeCells><mergeCell ref="C3:D4"/></mergeCells>`;
    expect(cells(book(sheet))).toEqual(['A1 1', 'C3 4', 'C3< 4', 'C3< 4', 'C3< 4']);
  });
  it('says what is no workbook', () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('abc'), zipped({ 'a.xml': '<a/>' })])
      expect(() => readXlsx(bytes)).toThrow('不是有效的 Excel');
  });
});

describe('readCsv', () => {
  it('takes quotes, tabs, thousands, percent signs and the apostrophe of our own export', () => {
    const { sheets } = readCsv('\ufeff指标\t值\r\n"甲""乙"\t1,189.79\r\n\'-丙\t5.8%', '表');
    expect(sheets[0]?.rows.map(r => r.cells.map(c => [c.name, c.text, c.number]))).toEqual([
      [
        ['A1', '指标', null],
        ['B1', '值', null],
      ],
      [
        ['A2', '甲"乙', null],
        ['B2', '1,189.79', '1189.79'],
      ],
      [
        ['A3', '-丙', null],
        ['B3', '5.8%', '5.8'],
      ],
    ]);
  });
});
