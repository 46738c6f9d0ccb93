/** The foot of the sheet: the selected figure in full, what proves or contradicts it, and the ways there. */
import type { SheetItem, ViewLocation } from '../../../../server/src/protocol';
import type { Mark } from '../messages';
import type { Strings } from '../strings';
import { element, link } from './dom';
import { saidOf } from './said';

export interface Details {
  readonly element: HTMLElement;
  show(row: SheetItem | undefined, mark: Mark | undefined): void;
}

const SIGN: Readonly<Record<SheetItem['evidence'][number]['kind'], string>> = {
  conflict: '✗',
  note: '!',
  agreed: '✓',
  derived: '✓',
  consistent: '○',
};

export const createDetails = (
  strings: Strings,
  picture: HTMLElement,
  open: (location: ViewLocation) => void,
): Details => {
  const words = element('div', { class: 'words' });
  return {
    element: element('section', { class: 'details', 'aria-label': strings.details }, words, picture),
    show: (row, mark) => {
      if (!row) return words.replaceChildren(element('p', { class: 'hint' }, strings.choose));
      const evidence = row.evidence.map(e =>
        element(
          'li',
          { class: e.kind },
          element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGN[e.kind]),
          element('span', {}, e.text, ...e.places.flatMap(p => [' ', link(p.label, () => open(p.location))])),
        ),
      );
      words.replaceChildren(
        element('h2', {}, `${row.value}　${row.indicator || strings.noIndicator}`),
        element('p', { class: 'read' }, [row.period, row.scope, row.sort, row.document].filter(Boolean).join(' · ')),
        element(
          'p',
          { class: 'full' },
          row.before,
          element('mark', {}, row.figure),
          row.after,
          ' ',
          link(strings.open, () => open(row.location)),
        ),
        ...(mark ? [element('p', { class: `mark ${mark.state}` }, saidOf(strings, mark))] : []),
        evidence.length
          ? element('ul', {}, ...evidence)
          : element('p', { class: 'hint' }, row.indicator ? strings.nothingElse : strings.unreadIndicator),
      );
    },
  };
};
