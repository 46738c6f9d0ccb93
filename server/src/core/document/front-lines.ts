/** What single lines of front matter look like: salutation, date, occasion, byline, title. Lines are given without blanks at their ends. */

export const isSalutation = (line: string): boolean => line.length <= 40 && /^(?:尊敬的|各位|同志们|老师们|朋友们|女士们)[^。；]*[：:！!]?$/.test(line) && /[：:]$|^(?:同志们|各位代表)[：:！!]?$/.test(line);

const DATE = /(\d{4}|[二一][〇○零一二三四五六七八九]{3})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/;

/** A line that is a date and nothing else, in brackets or not. */
export const isDateLine = (line: string): boolean => new RegExp(`^[（(]?${DATE.source}[）)]?$`).test(line.trim());

/** “——2021年7月17日在…会议上”, with or without the dash. */
export const isOccasion = (line: string): boolean => line.length <= 80 && new RegExp(`^(?:—{1,2}|-{1,2}|─{1,2}|[（(])?\\s*${DATE.source}\\s*在.*(?:会议|大会|全会|会)上?[）)]?$`).test(line.replace(/\s+/g, ''));

export const readDate = (text: string): { year: number; month: number; day: number; start: number; end: number } | undefined => {
  const m = DATE.exec(text);
  if (!m) return undefined;
  const [year, month, day] = [digits(m[1] ?? ''), small(m[2] ?? ''), small(m[3] ?? '')];
  return year && month && day && month <= 12 && day <= 31 ? { year, month, day, start: m.index, end: m.index + m[0].length } : undefined;
};

const HAN = '〇一二三四五六七八九';
const digits = (t: string): number => Number([...t].map(c => (/\d/.test(c) ? c : String(Math.max(0, HAN.indexOf(c === '零' || c === '○' ? '〇' : c))))).join(''));
const small = (t: string): number => {
  if (/^\d+$/.test(t)) return Number(t);
  const [tens, ones] = t.includes('十') ? t.split('十') : ['', t];
  return (t.includes('十') ? (tens ? HAN.indexOf(tens) : 1) * 10 : 0) + (ones ? HAN.indexOf(ones) : 0);
};

const OFFICE = '(?:书记|市长|县长|区长|省长|州长|盟长|旗长|主席|主任|局长|厅长|部长|镇长|乡长|总理|秘书长|院长|检察长|会长|行长|校长)';

/** 职务 + 姓名, in either order; a blank or nothing between. */
export const readByline = (line: string): { office: string | null; name: string } | undefined => {
  const text = line.replace(/^[—\-─\s（(]+|[）)\s]+$/g, '');
  if (text.length > 40 || /[，。；：！？]/.test(text)) return undefined;
  let m = new RegExp(`^(.*${OFFICE})[\\s　]*([\\u4e00-\\u9fa5·][\\u4e00-\\u9fa5·\\s　]{1,6})$`).exec(text);
  if (m && /^[\u4e00-\u9fa5·]{2,4}$/.test((m[2] ?? '').replace(/\s/g, ''))) return { office: (m[1] ?? '').replace(/\s+/g, ''), name: (m[2] ?? '').replace(/\s/g, '') };
  m = new RegExp(`^([\\u4e00-\\u9fa5·]{2,4})[\\s　]+(.*${OFFICE})$`).exec(text);
  if (m) return { office: (m[2] ?? '').replace(/\s+/g, ''), name: m[1] ?? '' };
  return undefined;
};

const KINDS = '(?:报告|讲话|公报|总结|致辞|发言|决议|意见|方案|纲要|汇报|要点|计划|草案）?|说明)';

/** A line that can be a title by itself: short, no sentence mark, ends in a kind of document. */
export const isTitle = (line: string): boolean => {
  const text = line.replace(/^#+\s*/, '').replace(/\s+/g, '');
  return text.length >= 3 && text.length <= 70 && !/[。；！？]|，.*，/.test(text) && new RegExp(`${KINDS}(?:（[^（）]{1,20}）|[(][^()]{1,20}[)]|[〔［\\[].*)?$`).test(text) && !/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/.test(text);
};

/** A line that can be the upper part of a title whose last line is below. */
export const isTitlePart = (line: string): boolean => {
  const text = line.replace(/\s+/g, '');
  return text.length >= 4 && text.length <= 40 && !/[。；！？：，、]/.test(text) && /^(?:在|关于|中共|中国共产党|[\u4e00-\u9fa5]{2,8}(?:省|市|县|区|州)|\d{4}年)/.test(text);
};
