/**
 * Examples of a rule: invented text on which it fires, with what it marks in ⟦⟧, or on which it stays quiet. They stand
 * in the rule's definition; the tests run them and `docs/rules` prints them.
 *
 * A plain text is the body of this year's report (2026, looking back at 2025). For several reports, or another year, a
 * line `//- 2025` opens the report of that year; `//- 2026 raw` opens a file that is the text itself, without a frame;
 * `//- 2026 word comments=2` one that is such a Word document; `//- ledger 主要指标` a sheet of agreed figures, its cells between commas.
 */
import type { Place } from '../index';
import type { OfficeText, Workbook } from '../text';

export interface Example {
  readonly kind: 'fires' | 'quiet';
  readonly text: string;
  /** Why: one short Chinese remark for the reader of the documentation. */
  readonly note: string | null;
}

export const fires = (text: string, note: string | null = null): Example => ({ kind: 'fires', text, note });
export const quiet = (text: string, note: string | null = null): Example => ({ kind: 'quiet', text, note });

export interface ExampleFiles {
  readonly files: readonly { readonly file: string; readonly text: string; readonly office?: OfficeText | undefined }[];
  readonly workbooks: readonly { readonly file: string; readonly workbook: Workbook }[];
  /** What is marked, in the files as they are without the marks. */
  readonly expected: readonly Place[];
}

/** The files of an example, framed as reports, and the places that must be marked. */
export const readExample = ({ text }: Example): ExampleFiles => {
  const files: { file: string; text: string; office?: OfficeText | undefined }[] = [];
  const workbooks: { file: string; workbook: Workbook }[] = [];
  const expected: Place[] = [];
  for (const { year, raw, word, ledger, body } of sections(text)) {
    if (ledger !== null) {
      workbooks.push({ file: `${ledger}.csv`, workbook: sheetOf(ledger, body) });
      continue;
    }
    const file = `${files.length + 1}-${year}.${word === null ? 'gw' : 'docx'}`;
    const marked = raw ? body : framed(body, year);
    let plain = '';
    let open = 0;
    for (const piece of marked.split(/([⟦⟧])/)) {
      if (piece === '⟦') open = plain.length;
      else if (piece === '⟧') expected.push({ file, span: { start: open, end: plain.length } });
      else plain += piece;
    }
    files.push({ file, text: plain, office: word === null ? undefined : wordOf(word) });
  }
  return { files, workbooks, expected };
};

interface Section {
  readonly year: number;
  readonly raw: boolean;
  readonly word: string | null;
  readonly ledger: string | null;
  readonly body: string;
}

const sections = (text: string): Section[] => {
  const found: Section[] = [];
  let head: Omit<Section, 'body'> = { year: 2026, raw: false, word: null, ledger: null };
  let lines: string[] = [];
  const close = (): void => {
    if (lines.some(l => l.trim())) found.push({ ...head, body: lines.join('\n').trim() });
    lines = [];
  };
  for (const line of text.split('\n')) {
    const ledger = /^\/\/- ledger (\S+)$/.exec(line)?.[1];
    if (ledger !== undefined) {
      close();
      head = { year: 2026, raw: true, word: null, ledger };
      continue;
    }
    const opening = /^\/\/- (\d{4})( raw)?(?: word (\S+))?$/.exec(line);
    if (!opening) lines.push(line);
    else {
      close();
      const word = opening[3] ?? null;
      head = { year: Number(opening[1]), raw: opening[2] !== undefined || word !== null, word, ledger: null };
    }
  }
  close();
  return found;
};

const sheetOf = (name: string, body: string): Workbook => ({
  sheets: [
    {
      name,
      rows: body.split('\n').map((line, r) => ({
        number: r + 1,
        cells: line.split(',').flatMap((text, column) =>
          text
            ? [
                {
                  column,
                  text,
                  number: /^-?\d+(?:\.\d+)?$/.test(text) ? text : null,
                  isPercent: false,
                  isCovered: false,
                  name: `${String.fromCharCode(65 + column)}${r + 1}`,
                },
              ]
            : [],
        ),
      })),
    },
  ],
});

const wordOf = (said: string): OfficeText => {
  const [key = '', value = ''] = said.split('=');
  const none = { trackedChanges: 0, hidden: 0, struck: 0, comments: 0, textBoxes: 0, leftOut: [], people: [] };
  return { blocks: [], reading: { ...none, [key]: key === 'people' ? [value] : Number(value) } };
};

/** A report of an invented county around a body; a body without a heading looks back at the year before. */
const framed = (body: string, year: number): string => {
  const heading = /^[⟦]?(?:[一二三]、|（一）)/.test(body) ? '' : `一、${year - 1}年工作回顾\n\n`;
  const session = '一二三四五六七八九'.charAt((year - 2022 + 9) % 9) || '一';
  return `政府工作报告\n\n——${year}年1月15日在云岭县第十八届人民代表大会第${session}次会议上\n\n各位代表：\n\n${heading}${body}\n\n各位代表！让我们携手奋进！\n`;
};
