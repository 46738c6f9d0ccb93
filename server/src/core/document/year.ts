/** The year a report speaks from: where 今年 is. From the date, the title, or what the text says of this year. */
import type { FrontMatter } from './types';

/** `text`: the whole report without blanks. Null when nothing tells. */
export const readYear = (front: Omit<FrontMatter, 'region' | 'year' | 'hintedDate'>, text: string): number | null => {
  if (front.date) return front.date.value.year;
  const title = front.title?.value ?? '';
  const years = [...title.matchAll(/(\d{4})年/g)].map(m => Number(m[1]));
  const last = years.length ? Math.max(...years) : undefined;
  if (last !== undefined) return /公报|决算/.test(title) ? last + 1 : last;
  const head = text.slice(0, 3000);
  const meeting = /(\d{4})年\d{1,2}月\d{1,2}日在/.exec(head.slice(0, 400));
  if (meeting) return Number(meeting[1]);
  // A plan's outline is put before the congress in the plan's first year.
  const draft = /第十([一二三四五六])个五年规划纲要[（(]草案[）)]/.exec(head.slice(0, 500));
  if (draft) return 2001 + ('一二三四五六'.indexOf(draft[1] ?? '') + 1) * 5;
  const plan = /今年是“?(十[一二三四五六]?)五”?(?:规划)?(?:的)?(开局|收官|起步)/.exec(text.replace(/[“”]/g, ''));
  if (plan) {
    const first = 2021 + ('一二三四五六'.indexOf((plan[1] ?? '').slice(1)) + 1 - 4) * 5;
    return plan[2] === '收官' ? first + 4 : first;
  }
  // “三、2026年主要工作”: this year's where 今年 follows, else it may be last year's.
  const own = /(\d{4})年(?:主要|重点)?工作(?=今年)/.exec(text.replace(/\n/g, ''));
  if (own) return Number(own[1]);
  const work = /(\d{4})年(?:主要|重点|政府|的)?(?:工作(?:安排|部署|重点|任务|总体|目标)|重点工作|目标任务|主要任务|预期目标)(?!(?:开展|完成|落实)?情况|回顾|总结)/.exec(text);
  if (work) return Number(work[1]);
  const review = /(\d{4})年(?:工作)?(?:主要)?(?:工作)?(?:回顾|主要工作|工作总结)/.exec(text);
  if (review) return Number(review[1]) + 1;
  const explicit = /(\d{4})年工作(?:开展)?情况/.exec(text);
  return explicit ? Number(explicit[1]) + 1 : null;
};
