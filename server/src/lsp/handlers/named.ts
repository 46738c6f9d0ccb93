/** What a fix may take out of the texts: what its title says, what its finding points at, and the numbers of headings. */
import type { Finding, Fix } from '../../core/checks';
import { flattenHeadings } from '../../core/document';
import { signEditsIn } from '../../core/features';
import type { WorkspaceSnapshot } from '../../core/index/index';
import type { Proposal } from '../edit-gate';

/** Beyond the signs of the table (a blank inside a marker) a safe fix is one that is asked for by its title, as any other. */
export const toProposal = (
  workspace: WorkspaceSnapshot,
  finding: Finding,
  { title, edits, safe, confirm }: Fix,
): Proposal => ({
  kind:
    safe && edits.every(e => signEditsIn(workspace.files.get(e.file)?.tree.source.text ?? '', e)) ? 'safe' : 'named',
  edits: confirm ? edits.map(e => ({ ...e, confirm })) : edits,
  removes: [
    title,
    ...[finding, ...finding.related].map(
      ({ file, span }) => workspace.files.get(file)?.tree.source.text.slice(span.start, span.end) ?? '',
    ),
    ...edits.flatMap(e => markersOf(workspace, e.file)),
  ],
});

/** Series are numbered anew as a whole. */
export const markersOf = ({ files }: WorkspaceSnapshot, file: string): readonly string[] => [
  ...new Set(
    files.get(file)?.reports.flatMap(r => flattenHeadings(r.report.headings).flatMap(h => h.marker ?? [])) ?? [],
  ),
];
