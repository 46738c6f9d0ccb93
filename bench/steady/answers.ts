/** What an editor may be answered: ranges inside the text and on whole characters, edits that it can make, words for people. */
import { createSource, positionAt, splitsCharacter } from '../../server/src/core/text';
import { applied, keeps } from './invariants';
import type { Breach } from './verdict';

type Tell = (fault: Breach['fault'], what: string) => void;

interface Position {
  readonly line: number;
  readonly character: number;
}
interface Range {
  readonly start: Position;
  readonly end: Position;
}
interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Offsets by line, as an editor counts them. */
export interface Lines {
  readonly text: string;
  offset(position: Position): number | undefined;
  position(offset: number): Position;
}

export const linesOf = (text: string): Lines => {
  const source = createSource(text);
  return {
    text,
    offset: ({ line, character }) => {
      const at = source.lines[line];
      return at && character >= 0 && at.start + character <= at.end ? at.start + character : undefined;
    },
    position: offset => positionAt(source, offset),
  };
};

const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
const isRange = (value: unknown): value is Range =>
  typeof value === 'object' &&
  value !== null &&
  'start' in value &&
  'end' in value &&
  isPosition(value.start) &&
  isPosition(value.end);

/** Every range of an answer about this text; `uri` elsewhere in it speaks of other texts, and is passed over. */
export const judgeRanges = (answer: unknown, lines: Lines, uri: string, tell: Tell, path = ''): void => {
  if (typeof answer !== 'object' || answer === null) return;
  if ('uri' in answer && answer.uri !== uri) return;
  if (isRange(answer)) {
    const [start, end] = [lines.offset(answer.start), lines.offset(answer.end)];
    const shown = `${path} ${answer.start.line}:${answer.start.character}–${answer.end.line}:${answer.end.character}`;
    if (start === undefined || end === undefined) tell('range', `${shown} lies outside the text`);
    else if (start > end) tell('range', `${shown} is reversed`);
    else if (splitsCharacter(lines.text, start) || splitsCharacter(lines.text, end))
      tell('range', `${shown} splits a character`);
    return;
  }
  for (const [name, value] of Object.entries(answer))
    judgeRanges(value, lines, uri, tell, `${path}.${/^\d+$/.test(name) ? 'n' : name}`);
};

interface Symbol {
  readonly name: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children?: readonly Symbol[];
}

const notBefore = (a: Position, b: Position): boolean =>
  a.line > b.line || (a.line === b.line && a.character >= b.character);
const holds = (outer: Range, inner: Range): boolean =>
  notBefore(inner.start, outer.start) && notBefore(outer.end, inner.end);

export const judgeSymbols = (symbols: readonly Symbol[], tell: Tell, parent?: Range): void => {
  for (const s of symbols) {
    if (!holds(s.range, s.selectionRange)) tell('range', 'the name of a symbol lies outside of it');
    if (parent && !holds(parent, s.range)) tell('range', 'a symbol lies outside its parent');
    judgeSymbols(s.children ?? [], tell, s.range);
  }
};

/** Safe edits as an editor makes them; gives the text after them. */
export const judgeSafeEdits = (edits: readonly TextEdit[], lines: Lines, name: string, tell: Tell): string => {
  const spans = edits
    .map(e => ({ start: lines.offset(e.range.start) ?? -1, end: lines.offset(e.range.end) ?? -1, newText: e.newText }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let last = 0;
  for (const { start, end } of spans) {
    if (start < last || end < start || splitsCharacter(lines.text, start) || splitsCharacter(lines.text, end)) {
      tell('range', `${name}: edit ${start}–${end} behind ${last}`);
      return lines.text;
    }
    last = end;
  }
  const after = applied(
    lines.text,
    spans.map(({ start, end, newText }) => ({ file: '', span: { start, end }, newText })),
  );
  keeps(lines.text, after, name, tell);
  return after;
};

/** Of a workspace edit, those of one document, in whichever form they come. */
export const editsOf = (edit: unknown, uri: string): readonly TextEdit[] => {
  const { changes, documentChanges } = (edit ?? {}) as {
    readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
    readonly documentChanges?: readonly {
      readonly textDocument?: { readonly uri: string };
      readonly edits?: readonly TextEdit[];
    }[];
  };
  return [
    ...(changes?.[uri] ?? []),
    ...(documentChanges ?? []).flatMap(d => (d.textDocument?.uri === uri ? (d.edits ?? []) : [])),
  ];
};

/** Not what a machine says to its makers. */
export const unfit = (words: string): string | undefined =>
  /\n {4}at |node:internal|Unhandled|内部错误|\bE(?:NOENT|ISDIR|ACCES|EXIST|NOSPC|PERM|INVAL|NOTDIR|ROFS|LOOP|NAMETOOLONG|NXIO)\b|Cannot read prop|is not (?:a function|iterable)|Maximum call stack|Invalid (?:string length|regular expression|array length)|Unexpected (?:token|end)|ERR_[A-Z]+/.exec(
    words,
  )?.[0];
