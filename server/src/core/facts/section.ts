/** What the headings above a paragraph say: is it about what was done or what is planned, and of which time. */
import { flattenHeadings, type HeadingNode, type ReportDocument } from '../document';
import { findTimes, planYears } from './period/expression';

export interface Section {
  /** Does the section speak of the future? Decided by headings and series, not by verbs (domain grammar §2.3). */
  readonly planned: boolean;
  /** Does a heading say that it looks back? Then no verb of will makes a target. */
  readonly done: boolean;
  /** A period code that a heading names, with the words that named it. */
  readonly period: { readonly code: string; readonly words: string } | null;
  /** A tier or a part that a heading names as its own: 市级, 园区. */
  readonly scope: string | null;
  /** The five years that 五年来 looks back on here. */
  readonly lookBack: readonly [number, number] | null;
}

const PLANNED = /(?:目标|安排|部署|重点工作|工作重点|主要任务|重点任务|工作任务|工作要求|下半年|下一步|打算|远景|预算草案|政府工作的?建议|工作思路|总体要求|主要措施|重点抓好|自身建设)/;
const DONE = /(?:回顾|完成情况|执行情况|成就|成绩|总结|情况$|进展|运行情况|过去)/;

/** A function from a source offset to the section there; headings are walked once. */
export const sectionsOf = (report: ReportDocument): ((offset: number) => Section) => {
  const all = flattenHeadings(report.headings);
  const year = report.front.year;
  const { title } = report.front;
  const isBulletin = report.frame.kind.value === 'bulletin';
  // A plan says what shall be, but for the report on how the last one was carried out.
  const isPlan = report.frame.kind.value === 'plan' && !/执行/.test(title?.value ?? '');
  const known = new Map<HeadingNode | undefined, Section>();
  const pathAt = (offset: number): HeadingNode[] => all.filter(h => h.span.start <= offset && offset < h.span.end);
  const lookBackOf = (): readonly [number, number] | null => {
    const titles = all.filter(h => h.level === 1).map(h => h.title).join('');
    const plan = /“?十[一二三四五六]?五”?(?=[^末]{0,12}(?:成就|回顾|发展|时期|工作))/.exec(titles)?.[0];
    const years = plan && planYears(plan);
    return years && year !== null && years[1] < year ? years : null;
  };
  const lookBack = lookBackOf();
  const read = (path: readonly HeadingNode[]): Section => {
    let planned = isPlan;
    let period: Section['period'] = null;
    let scope: string | null = null;
    let done = false;
    for (const h of path) {
      if (h.style === 'heading' || h.style === 'lead') {
        if (DONE.test(h.title) && !(PLANNED.test(h.title) && /目标|安排|任务/.test(h.title) && !/完成|执行/.test(h.title) && h.level > 1)) {
          planned = false;
          done = true;
        }
        else if (PLANNED.test(h.title)) {
          planned = true;
          done = false;
        }
      }
      if (h.family === 'must') planned = true;
      scope = /(?:^|年)((?:市|省|县|区|州)(?:本)?级)/.exec(h.title)?.[1]?.replace('本级', '级') ?? /^([\u4e00-\u9fa5]{2,8}(?:区|园区|开发区|新区))(?=一般|政府性|财政|预算)/.exec(h.title)?.[1] ?? scope;
      const named = findTimes(h.title, year, lookBack).filter(t => !t.relative);
      const plan = named.find(t => /^\d{4}\/\d{4}$/.test(t.code) && year !== null && Number(t.code.slice(5)) >= year && !named.some(o => o.code === String(year) || o.code === String(year - 1)));
      // A heading that names a whole plan speaks of its years; its end is named by 末.
      const first = plan ?? named.find(t => !t.code.includes('/'));
      if (first && (h.style === 'heading' || h.level === 1)) {
        period = { code: first.code, words: first.words };
        if (!DONE.test(h.title) && year !== null && first.code === String(year) && !isBulletin) planned = true;
      }
    }
    return { planned, done: done && !planned, period, scope, lookBack };
  };
  return offset => {
    const path = pathAt(offset);
    const leaf = path[path.length - 1];
    const cached = known.get(leaf);
    if (cached) return cached;
    const section = read(path);
    known.set(leaf, section);
    return section;
  };
};
