/** What stands in one cell: a number, a unit, nothing, or words. */
import { BUILT_IN_UNITS } from '../../lexicon';

/** A number with its sign, its thousands parted or not, with a percent sign or none. */
const NUMBER = /^[-－−–—+＋▲△↑↓]?(?:[\d０-９]{1,3}(?:[,，][\d０-９]{3})+|[\d０-９]+)(?:[.．][\d０-９]+)?[%％‰]?$/;
/** What is written where there is no number. */
const NOTHING = /^(?:[-－−–—―─…·．.／/\\*]{1,4}|[×xX]|无|不适用|…{1,2})$/;
const SCALE = /^[十百千]?(?:万亿|[百千]?亿|[十百千]?万|[百千])(?=.)/;

export type CellKind = 'number' | 'measured' | 'nothing' | 'unit' | 'words';

/** Without its blanks. */
export const squeezed = (text: string): string => text.replace(/[\s\u3000\u00a0]+/g, '');

/** `measured`: a number that brings its own unit, 12.5亿元. */
export const kindOfCell = (written: string): CellKind => {
  const text = squeezed(written);
  if (text === '' || NOTHING.test(text)) return 'nothing';
  if (text.length <= LONGEST_NUMBER && NUMBER.test(text)) return 'number';
  if (isUnit(text)) return 'unit';
  const number = /^[-－−–+＋]?[\d０-９][\d０-９,，.．]*/.exec(text.slice(0, LONGEST_NUMBER))?.[0];
  // 2031年, 12月, 3日 head a column or name a row.
  if (/^\d{1,4}[年月日号]/.test(text)) return 'words';
  return number && NUMBER.test(number) && isUnit(text.slice(number.length)) ? 'measured' : 'words';
};

/** Longer rows of digits are codes. */
const LONGEST_NUMBER = 24;

export const isNumber = (text: string): boolean => {
  const kind = kindOfCell(text);
  return kind === 'number' || kind === 'measured';
};

/** `万元`, `亿千瓦时`, `%`: a unit and nothing else. */
export const isUnit = (written: string): boolean => {
  const text = squeezed(written);
  return text.length > 0 && text.length <= 12 && (isWholeUnit(text) || isWholeUnit(text.replace(SCALE, '')));
};

const isWholeUnit = (text: string): boolean => BUILT_IN_UNITS.at(text, 0)?.written.length === text.length;

/** 1978 to 2100, as a head over a column: no number of anything. */
export const isYearNumber = (written: string): boolean => /^(?:19|20)\d{2}$/.test(squeezed(written));

/** A sentence, or a part of one, stands in no cell that a row is recognised by. */
export const isProse = (text: string): boolean => /[。；！？]|，.{6}/.test(text) || squeezed(text).length > 40;
