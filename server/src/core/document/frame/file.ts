/** What the name of a file, and of the folders it lies in, say of a report: a place, a year. */
import { decoded } from '../../base';
import { ADMIN_SUFFIX, fullName, placeAtStart, placeCalled, placesNamed } from '../../lexicon';
import type { FrameReading } from '../types';
import { isNameShaped } from './names';

/** Without folders and ending. */
export const nameOf = (file: string): string => decoded(parts(file).at(-1) ?? '').replace(/\.[A-Za-z]{1,8}$/, '');

/** The year that a name holds, when it holds one only. */
export const yearOfName = (name: string): number | null => {
  const [year, ...more] = [...name.matchAll(/(?<!\d)(?:19[4-9]\d|20\d{2})(?!\d)/g)].map(m => Number(m[0]));
  return year === undefined || more.some(y => y !== year) ? null : year;
};

/** By the file's own name; the text must speak of a place that the gazetteer does not have. */
export const regionOfFile = (file: string, text: string, suffix: string | null): FrameReading<string> | null => {
  const name = nameOf(file);
  const value = placeIn(name, text, suffix);
  return value === null ? null : { value, from: 'file', words: name };
};

/** By the names of the folders, the nearest first; the text must speak of the place. */
export const regionOfFolder = (file: string, text: string, suffix: string | null): FrameReading<string> | null => {
  for (const part of parts(file).slice(0, -1).reverse().slice(0, FOLDERS)) {
    const words = decoded(part);
    const value = placeIn(words, text, suffix);
    if (value !== null && mentions(text, value)) return { value, from: 'folder', words };
  }
  return null;
};

/** A workspace's folder may lie deep; what is above it says nothing of the document. */
const FOLDERS = 3;

const KINDS =
  /政府工作报告|工作报告|统计公报|国民经济和社会发展|国民经济|社会发展|预算执行情况|预算|决算|公报|报告|草案|修改稿|送审稿|征求意见稿|讲话|总结|关于|全文|年|月|稿|第.{1,3}次/g;

const placeIn = (name: string, text: string, suffix: string | null): string | null => {
  for (const [run] of name.replace(KINDS, ' ').matchAll(/[\u4e00-\u9fa5]{2,24}/g)) {
    const found = known(run, suffix) ?? unknown(run, text);
    if (found !== null) return found;
  }
  return null;
};

/** The last full name of a chain, else a short name that is the whole run or opens it. */
const known = (run: string, suffix: string | null): string | null => {
  let full: string | null = null;
  for (let at = 0; at < run.length;) {
    const here = placeAtStart(run.slice(at));
    if (here === undefined) break;
    if (placesNamed(here).length) full = fullName(here);
    else if (full === null) {
      const called = placeCalled(here, suffix) ?? placeCalled(here, null);
      if (called !== null) return called;
    }
    at += here.length;
  }
  return full;
};

const PLACE_AHEAD = new RegExp(`^[\\u4e00-\\u9fa5]{2,9}?${ADMIN_SUFFIX}`);

/** 云岭县 as it is; 云岭 with the suffix that the text gives it. */
const unknown = (run: string, text: string): string | null => {
  const end = PLACE_AHEAD.exec(run)?.[0];
  if (end !== undefined) return isNameShaped(end) && mentions(text, end) ? end : null;
  if (run.length > 4) return null;
  const named = ['省', '市', '县', '州', '盟', '旗']
    .map(s => run + s)
    .filter(name => isNameShaped(name) && text.includes(name));
  return named.length === 1 ? (named[0] ?? null) : null;
};

const SUFFIX_BEHIND = new RegExp(`${ADMIN_SUFFIX}$`);

/** By its full name, or by its short one. */
const mentions = (text: string, name: string): boolean =>
  text.includes(name) || text.includes(placesNamed(name)[0]?.short ?? name.replace(SUFFIX_BEHIND, ''));

const parts = (file: string): string[] => file.split(/[\\/]/);
