/** One event told with its day in two places: the same day proves it, another day of the same event is a question. */
import { dateKey, type DateRef, type IndexedFile, type WorkspaceSnapshot } from '../../index';
import { DIARY } from './crowd';

export interface EventPair {
  readonly one: DateRef;
  readonly other: DateRef;
  readonly agrees: boolean;
}

export function* datedEvents(
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  leftOut: () => void,
): Iterable<EventPair> {
  for (const report of file.reports)
    for (const date of report.dates) {
      const one: DateRef = { file: file.file, report: report.report, date };
      const alike = workspace.dates.get(dateKey(report.report.frame.place, date)) ?? [];
      if (alike.length > DIARY) {
        leftOut();
        continue;
      }
      for (const other of alike) {
        if (other.date === date || samePlace(one, other)) continue;
        if (other.date.day === date.day) yield { one, other, agrees: true };
        else if (one.report.front.year === other.report.front.year && commonStart(date.event, other.date.event) >= 8)
          yield { one, other, agrees: false };
      }
    }
}

const samePlace = (a: DateRef, b: DateRef): boolean =>
  a.file === b.file && a.report.index === b.report.index && a.date.paragraph === b.date.paragraph;

const commonStart = (a: string, b: string): number => {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
};
