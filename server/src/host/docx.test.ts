/** A Word document gives its text within bounds of memory, whatever its zip says of itself. */
import { describe, expect, it } from 'vitest';
import { wordDocument } from '../../../test/support/word';
import { zipOf, type Part } from '../../../test/support/zip';
import { docxText } from './docx';

const MB = 1024 * 1024;
const parts = async (body: string): Promise<Part[]> => {
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

describe('docxText', () => {
  it('gives the paragraphs, each on a line', async () => {
    expect(await docxText(Buffer.from(await wordDocument('政府工作报告\n各位代表：')))).toBe(
      '政府工作报告\n各位代表：\n',
    );
    expect(await docxText(zipOf(await parts(paragraph('云岭县') + paragraph('江北市'))))).toBe('云岭县\n江北市\n');
  });
  it('does not unpack pictures, whatever their size', async () => {
    const picture = { name: 'word/media/image1.png', content: Buffer.alloc(40 * MB) };
    expect(await docxText(zipOf([...(await parts(paragraph('云岭县'))), picture]))).toBe('云岭县\n');
  });
  it.each([
    [
      'a part of a hundred megabytes',
      async () => [...(await parts('')), { name: 'word/styles.xml', content: Buffer.alloc(100 * MB) }],
    ],
    [
      'many parts that are large together',
      async () => [
        ...(await parts('')),
        ...Array.from({ length: 40 }, (_, i) => ({ name: `word/header${i}.xml`, content: Buffer.alloc(MB) })),
      ],
    ],
    ['the same few megabytes a thousand times smaller', async () => parts(paragraph('字').repeat(200_000))],
  ])('refuses %s', async (_, make) => {
    await expect(docxText(zipOf(await make()))).rejects.toThrow('展开后');
  });
  it('refuses more marks than a document has', async () => {
    const marks = Array.from(
      { length: 300_000 },
      (_, i) => `<w:p w:a="${(i * 2_654_435_761) % 4_294_967_296}"></w:p>`,
    ).join('');
    await expect(docxText(zipOf(await parts(marks)))).rejects.toThrow('标记');
  });
  it('unpacks no more than its directory says', async () => {
    const lie = { name: 'word/styles.xml', content: Buffer.alloc(100 * MB), claims: 1000 };
    await expect(docxText(zipOf([...(await parts(paragraph('字'))), lie]))).rejects.toThrow('不是有效的 Word 文档');
  });
  it('refuses too many parts, and a password', async () => {
    await expect(
      docxText(zipOf(Array.from({ length: 30_000 }, (_, i) => ({ name: `${i}.xml`, content: '' })))),
    ).rejects.toThrow('文件过多');
    await expect(docxText(zipOf((await parts('')).map(p => ({ ...p, isEncrypted: true }))))).rejects.toThrow('密码');
  });
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no zip', Buffer.from('not a zip')],
    ['an end without a beginning', Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18, 0xff)])],
    ['a zip of something else', zipOf([{ name: 'a.xml', content: '<a/>' }])],
  ])('says that %s is no Word document', async (_, bytes) => {
    await expect(docxText(bytes)).rejects.toThrow(/不是有效的 Word 文档|过多/);
  });
  it('says so of a document that is cut off anywhere', async () => {
    const whole = zipOf(await parts(paragraph('云岭县')));
    for (let length = 0; length < whole.length; length += 7)
      await expect(docxText(whole.subarray(0, length))).rejects.toThrow('Word');
  });
  it('says so where marks are nested without end', async () => {
    await expect(docxText(zipOf(await parts(`${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}`)))).rejects.toThrow(
      'Word',
    );
  });
});
