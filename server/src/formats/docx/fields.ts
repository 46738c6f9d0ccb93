/** Fields: a code that nobody sees and what it shows, one inside another, also over paragraphs. */
import type { Element } from '../xml';
import { circled } from './numerals';

export interface Fields {
  /** Text stands in a code, not in what it shows. */
  readonly isMuted: () => boolean;
  readonly isContents: () => boolean;
  readonly openContents: () => void;
  readonly closeContents: () => void;
  readonly character: (element: Element, write: (text: string) => void) => void;
  readonly instruction: (text: string) => void;
  readonly simple: (code: string, write: (text: string) => void, inside: () => void) => void;
  /** Something was written. */
  readonly shown: () => void;
  readonly endOfParagraph: () => void;
}

interface Field {
  code: string;
  isCode: boolean;
  isShown: boolean;
}

/** `empty` is told of each field that shows nothing. */
export const createFields = (empty: () => void): Fields => {
  let stack: Field[] = [];
  let contents = 0;
  const end = (field: Field, write: (text: string) => void): void => {
    if (field.isShown || MUTE.test(field.code)) return;
    const drawn = drawnBy(field.code);
    if (drawn) write(drawn);
    else if (field.code.trim()) empty();
  };
  return {
    isMuted: () => stack.some(f => f.isCode),
    isContents: () => contents > 0 || stack.some(f => CONTENTS.test(f.code)),
    openContents: () => void contents++,
    closeContents: () => void contents--,
    character: (element, write) => {
      const type = element.attributes['w:fldCharType'];
      const top = stack.at(-1);
      if (type === 'begin') stack.push({ code: '', isCode: true, isShown: false });
      else if (type === 'separate' && top) top.isCode = false;
      else if (type === 'end' && top) {
        stack.pop();
        end(top, write);
      }
    },
    instruction: text => {
      const top = stack.at(-1);
      if (top?.isCode) top.code += text;
    },
    simple: (code, write, inside) => {
      const field: Field = { code, isCode: false, isShown: false };
      stack.push(field);
      inside();
      stack.pop();
      end(field, write);
    },
    shown: () => {
      for (const field of stack) field.isShown = true;
    },
    // A code ends with its paragraph: one that was cut off does not swallow the rest of the document.
    endOfParagraph: () => {
      if (stack.some(f => f.isCode)) stack = stack.filter(f => !f.isCode);
    },
  };
};

const CONTENTS = /^\s*TOC\b/i;
/** What shows nothing by its nature. */
const MUTE =
  /^\s*(?:TOC|XE|TC|RD|SET|ASK|BOOKMARK|PRIVATE|ADVANCE|MACROBUTTON|GOTOBUTTON|FORMCHECKBOX|FORMDROPDOWN|FORMTEXT|PAGE|NUMPAGES|SECTION|HYPERLINK|INDEX|ADDIN)\b/i;

/** 带圈字符: a sign and a ring drawn one over the other; a number in a ring is a sign of its own. */
const drawnBy = (code: string): string | undefined => {
  const inner = /^\s*EQ\s+\\o(?:\\a[crl])?\s*\(([^,，)]{1,4})[,，]([^)]{1,4})\)/i.exec(code);
  if (!inner) return undefined;
  const sign = [inner[1] ?? '', inner[2] ?? ''].map(s => s.trim()).find(s => !/^[○〇◯△□◇▽]$/.test(s)) ?? '';
  return /^\d{1,2}$/.test(sign) ? circled(Number(sign)) : sign;
};
