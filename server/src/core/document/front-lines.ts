/** What single lines of front matter look like: salutation, date, occasion, byline, title. Lines are given without blanks at their ends. */
import { readDigits, readOrdinal } from '../lexicon';

export const isSalutation = (line: string): boolean =>
  line.length <= 40 &&
  /^(?:尊敬的|各位|同志们|老师们|朋友们|女士们)[^。；]*[：:！!]?$/.test(line) &&
  /[：:]$|^(?:同志们|各位代表)[：:！!]?$/.test(line);

const DATE =
  /(\d{4}|[二一][〇○零一二三四五六七八九]{3})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/;

const DATE_LINE = new RegExp(`^[（(]?${DATE.source}[）)]?$`);

/** A line that is a date and nothing else, in brackets or not. */
export const isDateLine = (line: string): boolean => DATE_LINE.test(line.trim());

const OCCASION = new RegExp(
  `^(?:—{1,2}|-{1,2}|─{1,2}|[（(])?\\s*${DATE.source}\\s*在.*(?:会议|大会|全会|会)上?[）)]?$`,
);

/** “——2021年7月17日在…会议上”, with or without the dash. */
export const isOccasion = (line: string): boolean => line.length <= 80 && OCCASION.test(line.replace(/\s+/g, ''));

export interface MeetingLine {
  readonly occasion: string;
  /** What stands before 在 or behind 上: “省长 李某某”, “市财政局局长 宋某 作报告”. */
  readonly rest: string;
}

const MEETING = new RegExp(
  `^(?:[—\\-─（( ]*)${DATE.source} ?([\\u4e00-\\u9fa5· ]{0,24}?)在 ?([^。；]{4,60}?(?:会议|大会|全会|会)) ?上(?:的(?:讲话|报告|发言))?[）)]?(.*)$`,
);

/** “——2021年7月17日在…会议上”, also where a byline stands in the same line. */
export const readMeeting = (line: string): MeetingLine | undefined => {
  if (line.length > 110) return undefined;
  const text = line.trim().replace(/[ \t\u00a0\u3000]+/g, ' ');
  const m = MEETING.exec(text);
  return m ? { occasion: (m[5] ?? '').replace(/ /g, ''), rest: ((m[4] ?? '') || (m[6] ?? '')).trim() } : undefined;
};

const MEETING_OPENING = new RegExp(`^[—\\-─（(]{1,2}\\s*${DATE.source}\\s*在[^。；，]*$`);

/** The upper half of a meeting line that print has set in two: “——2026年1月26日在青川省第十四届”. */
export const opensMeeting = (line: string): boolean =>
  line.length <= 60 && !readMeeting(line) && MEETING_OPENING.test(line.trim());

/** Lines that a site puts round a text. */
export const isSiteLine = (line: string): boolean =>
  (line.length <= 120 &&
    /^(?:【字体|\d{4}-\d{1,2}-\d{1,2}(?!\d)|出处[：:]|(?:您的|您现在的|当前|所在)位置|(?:发布|发表|更新|成文)(?:时间|日期)|(?:文章|信息|稿件)?来源[：:]|(?:时间|日期)[：:]\s*\d{4}|作者[：:]|(?:责任)?编辑[：:]|(?:浏览|阅读|点击)(?:次数|量)|字[体号][：:]|打印|分享到|》》点击)/.test(
      line.trim(),
    )) ||
  isButton(line.trim());

/** A site's buttons and marks, alone on their lines. */
const isButton = (line: string): boolean =>
  /^(?:[|｜×✕xX>＞《》【】\[\]·•\s]{1,4}|[大中小]|首页|收藏|关闭|打印本?页?|关闭窗口|返回(?:顶部|首页|列表)?|分享|分享到微信|相关(?:文档|链接|新闻|阅读|稿件)[：:]?|(?:上|下)一篇[：:]?.{0,40}|扫一扫.{0,20}|微信扫.{0,16}|无障碍(?:阅读)?|繁體|简体)$/.test(
    line,
  );

export const readDate = (
  text: string,
): { year: number; month: number; day: number; start: number; end: number } | undefined => {
  const m = DATE.exec(text);
  if (!m) return undefined;
  const [year, month, day] = [Number(readDigits(m[1] ?? '')), readOrdinal(m[2] ?? ''), readOrdinal(m[3] ?? '')];
  return year && month && day && month <= 12 && day <= 31
    ? { year, month, day, start: m.index, end: m.index + m[0].length }
    : undefined;
};

/** “省长某某作政府工作报告” is a picture's caption, no title. */
const CAPTION = /^[\u4e00-\u9fa5·\s]{2,30}作(?:了)?(?:政府)?工作报告/;

const OFFICE =
  '(?:书记|市长|县长|区长|省长|州长|盟长|旗长|主席|主任|局长|厅长|部长|镇长|乡长|总理|秘书长|院长|检察长|会长|行长|校长)';

const OFFICE_ALONE = new RegExp(`^[\\u4e00-\\u9fa5]{2,}${OFFICE}$`);

/** An office and nothing else: its name stands in the next lines, or the office itself reports. */
export const isOfficeOnly = (line: string): boolean => line.trim().length <= 30 && OFFICE_ALONE.test(line.trim());

const OFFICE_AND_NAME = new RegExp(`^(.*${OFFICE})[\\s　]*([\\u4e00-\\u9fa5·][\\u4e00-\\u9fa5·\\s　]{1,6})$`);
const NAME_AND_OFFICE = new RegExp(`^([\\u4e00-\\u9fa5·]{2,4})[\\s　]+(.*${OFFICE})$`);

/** 职务 + 姓名, in either order; a blank or nothing between. */
export const readByline = (line: string): { office: string | null; name: string } | undefined => {
  if (line.length > 60) return undefined;
  const text = line
    .trim()
    .replace(/^[—\-─（(]+|[）)]+$/g, '')
    .trim()
    .replace(/(?:同志)?(?:代表[\u4e00-\u9fa5]{2,12})?(?:向大会)?作(?:了)?(?:政府)?工作报告。?$/, '');
  if (text.length > 40 || /[，。；：！？]/.test(text)) return undefined;
  let m = OFFICE_AND_NAME.exec(text);
  if (m && /^[\u4e00-\u9fa5·]{2,4}$/.test((m[2] ?? '').replace(/\s/g, '')))
    return { office: (m[1] ?? '').replace(/\s+/g, ''), name: (m[2] ?? '').replace(/\s/g, '') };
  m = NAME_AND_OFFICE.exec(text);
  if (m) return { office: (m[2] ?? '').replace(/\s+/g, ''), name: m[1] ?? '' };
  return undefined;
};

/** Kinds of document that a line names when it ends in them. */
const KINDS =
  '(?:报告|讲话稿?|公报|总结|致辞|致词|发言稿?|决议|意见|方案|纲要|汇报(?:材料)?|要点|计划|草案）?|说明|纪要|简报|通报|通知|规划|办法|年报|清单)';
/** Words that end headings and sentences, too: they make a title only of a line that names a year or opens with 关于. */
const MATTERS = '(?:打算|情况|数据|分析|安排|思路|回顾|进展|措施)';
const BRACKETS = '(?:（[^（）]{1,20}）|[(][^()]{1,20}[)]|[〔［\\[].*)?$';
const KIND_AT_END = new RegExp(`${KINDS}${BRACKETS}`);
const MATTER_AT_END = new RegExp(`${MATTERS}${BRACKETS}`);

/** A line that can be a title by itself: short, no sentence mark, ends in a kind of document. */
export const isTitle = (line: string): boolean => {
  const text = line.replace(/^#+\s*/, '').replace(/\s+/g, '');
  return (
    text.length >= 3 &&
    text.length <= 70 &&
    !CAPTION.test(text) &&
    !/[。；！？]|，.*，/.test(text) &&
    (KIND_AT_END.test(text) || (/\d{4}年|^关于/.test(text) && MATTER_AT_END.test(text))) &&
    !/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/.test(text)
  );
};

/** A line that can be the upper part of a title whose last line is below. */
export const isTitlePart = (line: string): boolean => {
  const text = line.replace(/\s+/g, '');
  return (
    text.length >= 4 &&
    text.length <= 40 &&
    !/[。；！？：，、]/.test(text) &&
    /^(?:在|关于|中共|中国共产党|[\u4e00-\u9fa5]{2,8}(?:省|市|县|区|州)|\d{4}年)/.test(text)
  );
};
