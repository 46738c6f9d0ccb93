/** A parsed text in a few lines: front matter, then one line for each outline node, tears and what is no text. */
import { parseDocument, type HeadingNode, type ReportDocument } from '../../server/src/core/document';
import { createSource } from '../../server/src/core/text';

/** Headings as they stand; `·` before inline items, `~` before lead-ins. */
export const renderText = (text: string): string =>
  parseDocument(createSource(text)).documents.map(renderReport).join('\n----\n');

const renderReport = (report: ReportDocument): string => {
  const { title, byline, date, occasion, salutation, region, year } = report.front;
  const front = [
    title && `title ${title.value}`,
    occasion && `occasion ${occasion.value}`,
    byline && `byline ${byline.office ?? ''} ${byline.name ?? ''}`,
    date && `date ${date.value.year}-${date.value.month ?? ''}-${date.value.day ?? ''}`,
    salutation && `salutation ${salutation.value}`,
    region && `region ${region}`,
    year !== null && `year ${year}`,
  ].filter(Boolean);
  const others = report.paragraphs.filter(p => ['table', 'note', 'furniture'].includes(p.kind));
  const kinds = [...new Set(others.map(p => p.kind))].map(
    k =>
      `${k} ${others
        .filter(p => p.kind === k)
        .map(p => p.view.text.slice(0, 8))
        .join(' ¦ ')}`,
  );
  const joins = report.joins.map(j => `${j.before + 1}+${j.after + 1}`);
  return [
    ...front,
    ...report.headings.flatMap(h => renderNode(h, 0)),
    ...kinds,
    ...(joins.length ? [`joins ${joins.join(' ')}`] : []),
  ].join('\n');
};

const SIGN = { heading: '', inline: '·', lead: '~' } as const;

const renderNode = (node: HeadingNode, depth: number): string[] => [
  `${'  '.repeat(depth + 1)}${SIGN[node.style]}${node.marker ?? ''}|${node.title}`,
  ...node.children.flatMap(c => renderNode(c, depth + 1)),
];
