/** Comments in a copy of a Word document: at the words that are meant, and nothing else is touched. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraph, run, word, wordParts, zipped } from '../../../../test/support/word';
import { annotateDocx, readDocx } from '.';

const AUTHOR = { name: '稿鉴', initials: '稿', date: '2026-01-15T08:00:00Z' };
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([n, b]) => [n, strFromU8(b)]));
/** A comment at each of the words. */
const annotated = (bytes: Uint8Array, ...words: readonly string[]): Uint8Array => {
  const { text } = readDocx(bytes);
  const comments = words.map(w => ({
    start: text.indexOf(w),
    end: text.indexOf(w) + w.length,
    lines: [`看“${w}”`, '请改'],
  }));
  return annotateDocx(bytes, comments, AUTHOR).bytes;
};
/** The text between the marks of each comment, in order. */
const marked = (bytes: Uint8Array): string[] => {
  const xml = partsOf(bytes)['word/document.xml'] ?? '';
  return [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)].map(m => {
    const end = xml.indexOf(`<w:commentRangeEnd w:id="${m[1]}"/>`);
    return [...xml.slice(m.index, end).matchAll(/<(?:w|m):t[^>]*>([^<]*)</g)].map(t => t[1]).join('');
  });
};

describe('annotateDocx', () => {
  it('cuts runs at the words, also where they stand in several, and keeps how they look', () => {
    const bytes = word(
      `<w:p>${run('收入1', '<w:b/>')}${run('2.5', '<w:i/>')}${run('亿元，增长', '<w:b/>')}${run('5%。')}</w:p>`,
    );
    const after = annotated(bytes, '12.5亿元', '5%');
    expect(marked(after)).toEqual(['12.5亿元', '5%']);
    const xml = partsOf(after)['word/document.xml'] ?? '';
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">1</w:t>');
    expect(readDocx(after).text).toBe(readDocx(bytes).text);
    expect(partsOf(after)['word/comments.xml']).toContain('看“12.5亿元”');
  });
  it('leaves every other part as it is, byte by byte, and the root of the document too', () => {
    const parts = {
      ...wordParts({ body: paragraph('收入12亿元'), styles: '<w:style w:styleId="A"/>' }),
      'word/media/a.png': new Uint8Array([1, 2, 3]),
    };
    const [before, after] = [unzipSync(zipped(parts)), unzipSync(annotated(zipped(parts), '12亿元'))];
    for (const name of Object.keys(before))
      if (!['word/document.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml'].includes(name))
        expect(after[name]).toEqual(before[name]);
    const head = (p: Record<string, Uint8Array>): string =>
      /^[^]*?<w:body>/.exec(strFromU8(p['word/document.xml'] ?? new Uint8Array()))?.[0] ?? '';
    expect(head(after)).toBe(head(before));
  });
  it('keeps the comments of others, and replaces its own', () => {
    const body = `<w:p><w:commentRangeStart w:id="5"/>${run('收入')}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>${run('12亿元，支出')}${run('9亿元')}</w:p>`;
    const comments = `<w:comment w:id="5" w:author="周明远"><w:p>${run('核过')}</w:p></w:comment>`;
    const once = annotated(word({ body, comments }), '12亿元');
    const twice = annotated(once, '9亿元');
    const parts = partsOf(twice);
    expect(parts['word/comments.xml']).toContain('核过');
    expect(parts['word/comments.xml']?.match(/<w:comment /g)).toHaveLength(2);
    expect(marked(twice)).toEqual(['收入', '9亿元']);
    const ids = [...(parts['word/comments.xml'] ?? '').matchAll(/<w:comment w:id="(\d+)"/g)].map(m => m[1]);
    expect(new Set(ids).size).toBe(2);
    expect(readDocx(twice).office.reading.comments).toBe(2);
  });
  it('stands outside of insertions, which keep numbers of their own', () => {
    const bytes = word(`<w:p>${run('收入')}<w:ins w:id="3" w:author="甲">${run('为12亿元左右')}</w:ins></w:p>`);
    const after = annotated(bytes, '12亿元');
    expect(marked(after)).toEqual(['12亿元']);
    const xml = partsOf(after)['word/document.xml'] ?? '';
    for (const [inside] of xml.matchAll(/<w:ins .*?<\/w:ins>/g)) expect(inside).not.toContain('comment');
    const ids = [...xml.matchAll(/<w:ins w:id="(\d+)"/g)].map(m => m[1]);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
  });
  it('embraces equations and fields whole, and finds a place for numbers, notes, boxes and cells', () => {
    const m = '<m:oMath><m:r><m:t>120.5</m:t></m:r></m:oMath>';
    const field = `<w:fldSimple w:instr="REF a">${run('33.5')}</w:fldSimple>`;
    const body = `<w:p>${run('总值')}${m}${run('亿元')}${field}${run('亿')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:tbl><w:tr><w:tc>${paragraph('税收')}</w:tc><w:tc>${paragraph('8.8')}</w:tc></w:tr></w:tbl>`;
    const after = annotated(
      word({ body, footnotes: `<w:footnote w:id="2">${paragraph('快报数')}</w:footnote>` }),
      '120',
      '33',
      '快报',
      '8.8',
      '| 税收',
    );
    expect(marked(after)).toEqual(['120.5', '33.5', '', '税收', '8.8']);
    const xml = partsOf(after)['word/document.xml'] ?? '';
    expect(/<m:oMath>.*<\/m:oMath>/.exec(xml)?.[0]).not.toContain('comment');
    expect(/<w:fldSimple.*<\/w:fldSimple>/.exec(xml)?.[0]).not.toContain('comment');
  });
  it('finds the words behind entities', () => {
    const after = annotated(word(paragraph('A&amp;B公司&#x4e00;期投入12亿元，增长')), '12亿元');
    expect(marked(after)).toEqual(['12亿元']);
    expect(readDocx(after).text).toContain('A&B公司一期投入12亿元');
  });
  it('keeps comments that hold what would be markup', () => {
    const bytes = word(paragraph('12亿元'));
    const { bytes: after } = annotateDocx(bytes, [{ start: 0, end: 4, lines: ['<w:p>&"\u0001'] }], AUTHOR);
    expect(partsOf(after)['word/comments.xml']).toContain('&lt;w:p&gt;&amp;&quot;<');
    expect(readDocx(after).text).toBe('12亿元\n');
  });
});
