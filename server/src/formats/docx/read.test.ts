/** A Word document gives its text within bounds of memory, whatever its zip says of itself. */
import { describe, expect, it } from 'vitest';
import { wordDocument, wordParts, zipped } from '../../../../test/support/word';
import { zipOf, type Part } from '../../../../test/support/zip';
import { Refusal } from '../refusal';
import { readDocx } from '.';

const MB = 1024 * 1024;
const docxText = (bytes: Uint8Array): string => readDocx(bytes).text;
const parts = (body: string): Part[] => {
  const head = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  return [
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: relations },
    { name: 'word/document.xml', content: `${head}${body}</w:body></w:document>` },
  ];
};
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('bounds of readDocx', () => {
  it('gives the paragraphs, each on a line', async () => {
    expect(docxText(Buffer.from(await wordDocument('政府工作报告\n各位代表：')))).toBe('政府工作报告\n各位代表：\n');
    expect(docxText(zipOf(parts(paragraph('云岭县') + paragraph('江北市'))))).toBe('云岭县\n江北市\n');
  });
  it('does not unpack pictures, whatever their size', () => {
    const picture = { name: 'word/media/image1.png', content: Buffer.alloc(40 * MB) };
    expect(docxText(zipOf([...parts(paragraph('云岭县')), picture]))).toBe('云岭县\n');
  });
  it.each([
    [
      'a part of a hundred megabytes',
      () => [...parts(''), { name: 'word/styles.xml', content: Buffer.alloc(100 * MB) }],
    ],
    [
      'many parts that are large together',
      () => [
        ...parts(''),
        ...Array.from({ length: 40 }, (_, i) => ({ name: `word/header${i}.xml`, content: Buffer.alloc(MB) })),
      ],
    ],
    ['the same few megabytes a thousand times smaller', () => parts(paragraph('字').repeat(200_000))],
  ])('refuses %s', (_, make) => {
    expect(() => docxText(zipOf(make()))).toThrow('展开后');
  });
  it('refuses more marks than a document has', () => {
    const marks = Array.from(
      { length: 600_000 },
      (_, i) => `<w:p w:a="${(i * 2_654_435_761) % 4_294_967_296}"></w:p>`,
    ).join('');
    expect(() => docxText(zipOf(parts(marks)))).toThrow('标记');
  });
  it('unpacks no more than its directory says', () => {
    const lie = { name: 'word/styles.xml', content: Buffer.alloc(100 * MB), claims: 1000 };
    expect(() => docxText(zipOf([...parts(paragraph('字')), lie]))).toThrow('不是有效的 Word 文档');
  });
  it('refuses too many parts, and a password', () => {
    expect(() =>
      docxText(zipOf(Array.from({ length: 30_000 }, (_, i) => ({ name: `${i}.xml`, content: '' })))),
    ).toThrow('文件过多');
    expect(() => docxText(zipOf(parts('').map(p => ({ ...p, isEncrypted: true }))))).toThrow('密码');
  });
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no zip', Buffer.from('not a zip')],
    ['an end without a beginning', Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18, 0xff)])],
    ['a zip of something else', zipOf([{ name: 'a.xml', content: '<a/>' }])],
  ])('says that %s is no Word document', (_, bytes) => {
    expect(() => docxText(bytes)).toThrow(/不是有效的 Word 文档|过多/);
  });
  it('says so of a document that is cut off anywhere', () => {
    const whole = zipOf(parts(paragraph('云岭县')));
    for (let length = 0; length < whole.length; length += 7)
      expect(() => docxText(whole.subarray(0, length))).toThrow('Word');
  });
  it('says so where marks are nested without end', () => {
    expect(() => docxText(zipOf(parts(`${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}`)))).toThrow('Word');
  });
  it('reads or refuses a document in which anything was changed, and fails in no other way', () => {
    const whole = wordParts({
      body: `${paragraph('云岭县')}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('a')}</w:tc></w:tr></w:tbl>${paragraph('乙')}`,
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    });
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let i = 0; i < 300; i++) {
      const names = Object.keys(whole);
      const name = names[next(names.length)] ?? '';
      const text = whole[name] ?? '';
      const [at, length] = [next(text.length), next(9)];
      const changed =
        text.slice(0, at) +
        ['', '<', '&', '"', '99999999999', '-1', '</w:p>', '<w:p>'][next(8)] +
        text.slice(at + length);
      try {
        readDocx(zipped({ ...whole, [name]: changed }));
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }
  });
});
