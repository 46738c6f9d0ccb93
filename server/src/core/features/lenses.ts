/** Lines above the sections: how long, how many figures, and the way to the same section of an earlier year. */
import { say, type Span } from '../base';
import { flattenHeadings } from '../document';
import type { IndexedFile, WorkspaceSnapshot } from '../index';
import { counterpartOf, counterpartOfHeading } from './counterpart';
import { detailOf, documentName } from './outline';

export interface Lens {
  readonly kind: 'size' | 'counterpart';
  /** The heading it stands above. */
  readonly span: Span;
}

/** Deeper sections are short; a line above each would be more than the text. */
const DEEPEST = 2;

export const lensesOf = (workspace: WorkspaceSnapshot, file: IndexedFile): Lens[] =>
  file.reports.flatMap(r =>
    flattenHeadings(r.report.headings).flatMap((h): Lens[] => {
      if (h.style !== 'heading' || h.level > DEEPEST) return [];
      return [
        { kind: 'size', span: h.selection },
        ...(counterpartOfHeading(workspace, r, h) ? [{ kind: 'counterpart', span: h.selection } as const] : []),
      ];
    }),
  );

/** What it says; undefined where the section has gone. */
export const lensText = (workspace: WorkspaceSnapshot, file: IndexedFile, { kind, span }: Lens): string | undefined => {
  for (const r of file.reports) {
    const heading = flattenHeadings(r.report.headings).find(h => h.selection.start === span.start);
    if (!heading) continue;
    if (kind === 'size')
      return detailOf(
        file,
        heading.span,
        r.figures.map(f => f.span.start),
      );
    const earlier = counterpartOf(workspace, file, span.start);
    return (
      earlier &&
      (earlier.report.front.year === null
        ? say('对照“{0}”', documentName(earlier.report))
        : say('{0}年同节', earlier.report.front.year))
    );
  }
  return undefined;
};
