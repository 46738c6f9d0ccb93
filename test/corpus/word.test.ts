/** Original Word documents of the office folder: a comment stands at exactly the words that are meant, and the text stays what it was. Skips where they are not. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/src/core/document';
import { createSource } from '../../server/src/core/text';
import { annotateDocx, plainText, readDocx, writeDocx } from '../../server/src/formats/docx';
import { draftBlocks } from '../../server/src/reporters/draft';

const folder = resolve(__dirname, '../../../shared/office');
const files = existsSync(folder) ? readdirSync(folder).filter(f => f.endsWith('.docx')) : [];
const AUTHOR = { name: '稿鉴', initials: '稿', date: '2026-01-15T08:00:00Z' };

describe.skipIf(!files.length)('original documents (skipped: ../shared/office is not there)', () => {
  it.each(files)('%s', name => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const { text } = readDocx(bytes);
    const meant = [...text.matchAll(/\d+(?:\.\d+)?[%亿万个]/g)];
    const comments = meant.map(m => ({ start: m.index, end: m.index + m[0].length, lines: ['看'] }));
    const { bytes: after, placed } = annotateDocx(bytes, comments, AUTHOR);
    expect(placed).toBe(meant.length);
    expect(readDocx(after).text).toBe(text);
    const xml = strFromU8(unzipSync(after)['word/document.xml'] ?? new Uint8Array());
    const marked = [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)].map(m => {
      const end = xml.indexOf(`<w:commentRangeEnd w:id="${m[1]}"/>`, m.index);
      return [...xml.slice(m.index, end).matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(t => t[1]).join('');
    });
    expect(marked).toEqual(meant.map(m => m[0]));
    const again = annotateDocx(after, comments.slice(0, 3), AUTHOR);
    expect(readDocx(again.bytes).office.reading.comments).toBe(Math.min(3, meant.length));
    expect(readDocx(again.bytes).text).toBe(text);
  });
});

const corpora = resolve(__dirname, '../../../shared/corpora');
const texts = existsSync(corpora)
  ? readdirSync(corpora)
      .filter(f => statSync(join(corpora, f)).isDirectory())
      .flatMap(f => readdirSync(join(corpora, f)).map(n => join(corpora, f, n)))
      .filter(f => f.endsWith('.txt'))
  : [];

describe.skipIf(!texts.length)(
  'published texts as Word documents and back (skipped: ../shared/corpora is not there)',
  () => {
    it.each(texts)('%s', file => {
      // Blank lines between paragraphs are layout of plain text; print has none.
      const said = (text: string): string[] => text.split(/\r\n|\r|\n/).filter(l => l.trim());
      const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
      const back = plainText(readDocx(writeDocx(draftBlocks(parseDocument(createSource(text)), false))), false);
      expect(said(back)).toEqual(said(text));
    });
  },
);
