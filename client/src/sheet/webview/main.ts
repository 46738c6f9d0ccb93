/** The page of 核对表: keeps what is chosen, asks the extension for the rest, and draws. */
import type { SheetItem, SheetResult } from '../../../../server/src/protocol';
import type { Drawn, FromPage, Marks, PageSetup, ToPage } from '../messages';
import {
  countMarks,
  filtered,
  indicatorsOf,
  isFiltering,
  nextOrder,
  NO_FILTER,
  sorted,
  type Filter,
  type Order,
} from '../model';
import { keyOf } from '../ticks';
import { createPicture } from './chart';
import { createControls } from './controls';
import { createDetails } from './details';
import { element } from './dom';
import './sheet.css';
import { createTable } from './table';

/** What outlives the page: VS Code throws hidden pages away, and whole windows. */
interface Kept {
  readonly scope: string | null;
  readonly filter: Filter;
  readonly order?: Order | undefined;
  readonly active?: string | undefined;
}

declare const acquireVsCodeApi: () => {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

const vscode = acquireVsCodeApi();
const { strings, scope: first } = JSON.parse(document.getElementById('setup')?.textContent ?? '') as PageSetup;
let kept: Kept = vscode.getState() ?? { scope: first, filter: NO_FILTER };
let rows: readonly SheetItem[] = [];
let files: SheetResult['files'] = [];
let marks: Marks = {};
let trouble: 'loading' | 'stopped' | 'failed' | undefined = 'loading';
let chart: string | null = null;

const send = (message: FromPage): void => vscode.postMessage(message);
const keep = (change: Partial<Kept>): void => {
  kept = { ...kept, ...change };
  vscode.setState(kept);
};

const controls = createControls(strings, {
  filter: filter => {
    keep({ filter });
    draw();
  },
  scope: uri => {
    keep({ scope: uri, active: undefined });
    trouble = 'loading';
    draw();
    send({ kind: 'scope', uri });
  },
  export: () => send({ kind: 'export' }),
});
const picture = createPicture(strings, location => send({ kind: 'open', location, focus: false }));
const details = createDetails(strings, picture.element, location => send({ kind: 'open', location, focus: false }));
const table = createTable(strings, {
  select: row => {
    keep({ active: keyOf(row) });
    drawDetails([row]);
  },
  open: ({ location }, focus) => send({ kind: 'open', location, focus }),
  tick: (row, on) => send({ kind: 'tick', key: keyOf(row), on }),
  sort: column => {
    keep({ order: nextOrder(kept.order, column) });
    draw();
  },
});
const note = element('div', { class: 'note', role: 'status', 'aria-live': 'polite' });
document.body.append(controls.element, note, table.element, details.element);

const draw = (): void => {
  const seen = sorted(filtered(rows, marks, kept.filter), marks, kept.order);
  controls.progress({
    ticked: countMarks(rows, marks, 'ticked'),
    changed: countMarks(rows, marks, 'changed'),
    all: rows.length,
    shown: seen.length,
  });
  table.show(seen, marks, kept.order);
  const why = reason(seen);
  note.replaceChildren(...why);
  note.hidden = !why.length;
  table.element.hidden = why.length > 0;
  details.element.hidden = why.length > 0;
  drawDetails(seen);
};

/** Of the selected row, as long as it is among those that are seen. */
const drawDetails = (seen: readonly SheetItem[]): void => {
  const row = seen.find(r => keyOf(r) === kept.active);
  details.show(row, row && marks[keyOf(row)]);
  if (row?.series) send({ kind: 'series', series: row.series });
  else picture.show(null);
  if (!row?.series) chart = null;
};

/** Why there is nothing to see, and what to do about it. */
const reason = (seen: readonly SheetItem[]): Node[] => {
  const button = (text: string, onClick: () => void): Node => {
    const made = element('vscode-button', {}, text);
    made.addEventListener('click', onClick);
    return made;
  };
  const p = (text: string): Node => element('p', {}, text);
  if (trouble === 'loading') return [p(strings.loading)];
  if (trouble === 'stopped') return [p(strings.stopped), button(strings.restart, () => send({ kind: 'restart' }))];
  if (trouble === 'failed') return [p(strings.failed), button(strings.retry, () => send({ kind: 'retry' }))];
  if (!files.length) return [p(strings.noDocuments)];
  if (!rows.length) return [p(strings.noFigures)];
  if (!seen.length && isFiltering(kept.filter)) return [p(strings.noMatch), button(strings.clearFilter, clearFilter)];
  return [];
};

const clearFilter = (): void => {
  keep({ filter: NO_FILTER });
  controls.show(NO_FILTER);
  draw();
};

const tellDrawn = (): void => {
  const drawn: Drawn = {
    scope: kept.scope,
    rows: document.querySelectorAll('tbody tr').length,
    ticked: document.querySelectorAll('tbody input:checked').length,
    changed: document.querySelectorAll('tbody tr.changed').length,
    chart,
  };
  send({ kind: 'drawn', drawn });
};

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'rows':
      ({ rows, files, marks } = data);
      trouble = undefined;
      keep({ scope: data.scope });
      controls.choices(data.scope, files, indicatorsOf(rows));
      draw();
      table.select(kept.active);
      break;
    case 'marks':
      ({ marks } = data);
      draw();
      break;
    case 'series':
      if (rows.find(r => keyOf(r) === kept.active)?.series !== data.series) return;
      picture.show(data.result);
      chart = picture.element.hidden ? null : data.series;
      break;
    case 'trouble':
      trouble = data.trouble;
      rows = [];
      draw();
      break;
  }
  tellDrawn();
});

controls.show(kept.filter);
draw();
send({ kind: 'ready' });
if (kept.scope !== first) send({ kind: 'scope', uri: kept.scope });
