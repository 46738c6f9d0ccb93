/** Does a text read as a report? Used to tell reports from other plain text by content. Marks are weighed, none alone decides. */

import { isTitle } from './front-lines';

/** Looks at the first 20,000 characters only. */
export const looksLikeReport = (text: string): boolean => {
  const head = text.slice(0, 20_000);
  const chinese = (head.match(/[\u4e00-\u9fff]/g) ?? []).length;
  const visible = head.replace(/\s/g, '').length;
  const titled = head
    .slice(0, 600)
    .split('\n')
    .some(line => isTitle(line.trim()));
  const figures = (head.match(/\d[\d.]*\s*(?:亿元|万元|%|％|个百分点|万亩|万吨|万人|家|个|件|户|人次)/g) ?? []).length;
  // A page of figures under a title needs no numbered parts.
  if (titled && figures >= PAGE && chinese >= PAGE * 5 && chinese >= visible * 0.3) return true;
  if (chinese < 100 || chinese < visible * 0.5) return false;
  const marks = [
    titled,
    /^\s*(?:各位代表|同志们|各位老师|各位委员|各位领导)[^。\n]{0,12}[：:！]/m.test(head),
    /^[ \t\u00a0\u3000#]*[一二三四五六七八九十]{1,3}、/m.test(head),
    /^[ \t\u00a0\u3000#]*[（(][一二三四五六七八九十]{1,3}[）)]/m.test(head),
    /[一二三四五][是要][^，。]{2,30}[，。；]/.test(head),
    figures >= 5,
    /(?:人民代表大会|全会|全体会议|工作会议|五年规划|高质量发展|现代化建设|经济社会发展)/.test(head),
  ];
  return marks.filter(Boolean).length >= 3;
};

/** So many figures with units make a page of them. */
const PAGE = 10;
