/**
 * The table: a real one with its roles spelled out, because rows are laid out as grids so that those out of sight cost nothing
 * (`content-visibility`). Rows are kept by their key and drawn anew only when what they show has changed.
 */
import type { SheetItem } from '../../../../server/src/protocol';
import type { Mark, Marks } from '../messages';
import { COLUMNS, fill, leadOf, type Column, type Order } from '../model';
import type { Strings } from '../strings';
import { keyOf } from '../ticks';
import { element, setAttributes } from './dom';
import { saidOf } from './said';

export interface Table {
  readonly element: HTMLElement;
  show(rows: readonly SheetItem[], marks: Marks, order: Order | undefined): void;
  /** Selects a row as if it had been clicked, without opening its place. */
  select(key: string | undefined): void;
}

interface Wishes {
  select(row: SheetItem): void;
  open(row: SheetItem, focus: boolean): void;
  tick(row: SheetItem, on: boolean): void;
  sort(column: Column): void;
}

interface Drawn {
  readonly tr: HTMLTableRowElement;
  readonly box: HTMLInputElement;
  readonly looks: string;
  row: SheetItem;
}

/** More rows than this are shown when asked for. */
const AT_ONCE = 3000;

export const createTable = (strings: Strings, wishes: Wishes): Table => {
  const heads = new Map(COLUMNS.map(column => [column, headOf(strings, column, () => wishes.sort(column))]));
  const body = element('tbody', { role: 'rowgroup' });
  const table = element(
    'table',
    { role: 'grid', 'aria-label': strings.title },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row', 'aria-rowindex': 1 }, ...heads.values())),
    body,
  );
  const more = element('button', { type: 'button', class: 'more', hidden: true });
  const drawn = new Map<string, Drawn>();
  const keyByRow = new WeakMap<Element, string>();
  let shown: readonly string[] = [];
  let limit = AT_ONCE;
  let active: string | undefined;
  let last: Parameters<Table['show']> | undefined;

  const draw = (row: SheetItem, mark: Mark | undefined): Drawn => {
    const key = keyOf(row);
    const looks = JSON.stringify([
      row.before,
      row.figure,
      row.after,
      row.indicator,
      row.period,
      row.scope,
      row.value,
      row.sort,
      row.state,
      row.verdict,
      mark,
    ]);
    const known = drawn.get(key);
    if (known?.looks === looks) {
      known.row = row;
      return known;
    }
    const made = { ...drawRow(strings, row, mark), looks, row };
    keyByRow.set(made.tr, key);
    drawn.set(key, made);
    return made;
  };

  const show: Table['show'] = (rows, marks, order) => {
    last = [rows, marks, order];
    for (const [column, th] of heads)
      setAttributes(th, { 'aria-sort': order?.column === column ? order.direction : 'none' });
    const focused = body.contains(document.activeElement);
    const visible = rows.slice(0, limit).map(r => draw(r, marks[keyOf(r)]));
    shown = rows.slice(0, limit).map(keyOf);
    const trs = visible.map(d => d.tr);
    if (trs.length !== body.children.length || trs.some((tr, i) => body.children[i] !== tr))
      body.replaceChildren(...trs);
    trs.forEach((tr, i) => setAttributes(tr, { 'aria-rowindex': i + 2 }));
    setAttributes(table, { 'aria-rowcount': rows.length + 1 });
    const kept = new Set(rows.map(keyOf));
    for (const key of drawn.keys()) if (!kept.has(key)) drawn.delete(key);
    more.hidden = rows.length <= limit;
    more.textContent = fill(strings.more, Math.min(AT_ONCE, rows.length - limit));
    mark(active !== undefined && shown.includes(active) ? active : undefined);
    if (focused && !body.contains(document.activeElement)) (drawn.get(active ?? '') ?? visible[0])?.tr.focus();
  };

  /** One row is in the order of Tab: the selected one, or the first. */
  const mark = (key: string | undefined): void => {
    for (const tr of body.querySelectorAll('[aria-selected="true"]')) setAttributes(tr, { 'aria-selected': 'false' });
    for (const tr of body.querySelectorAll('tr[tabindex="0"]')) setAttributes(tr, { tabindex: -1 });
    const tabbed = drawn.get(key ?? shown[0] ?? '');
    if (tabbed) setAttributes(tabbed.tr, { tabindex: 0 });
    if (key !== undefined) setAttributes(drawn.get(key)?.tr ?? body, { 'aria-selected': 'true' });
    active = key ?? active;
  };

  const choose = (key: string | undefined): void => {
    const chosen = drawn.get(key ?? '');
    if (!chosen || key === undefined) return;
    mark(key);
    wishes.select(chosen.row);
  };
  const goTo = (index: number): void => {
    const key = shown[Math.max(0, Math.min(shown.length - 1, index))];
    choose(key);
    const tr = drawn.get(key ?? '')?.tr;
    tr?.focus({ preventScroll: true });
    tr?.scrollIntoView({ block: 'nearest' });
  };
  const rowAt = (event: Event): { readonly key: string; readonly drawn: Drawn } | undefined => {
    const tr = event.target instanceof Element ? event.target.closest('tbody tr') : null;
    const key = tr ? keyByRow.get(tr) : undefined;
    const found = key === undefined ? undefined : drawn.get(key);
    return found && key !== undefined ? { key, drawn: found } : undefined;
  };

  body.addEventListener('click', event => {
    const at = rowAt(event);
    if (!at) return;
    choose(at.key);
    if (event.target === at.drawn.box) return wishes.tick(at.drawn.row, at.drawn.box.checked);
    at.drawn.tr.focus({ preventScroll: true });
    wishes.open(at.drawn.row, event.detail > 1);
  });
  body.addEventListener('keydown', event => {
    const at = rowAt(event);
    if (!at || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = shown.indexOf(at.key);
    const page = Math.max(1, Math.floor((table.parentElement?.clientHeight ?? 400) / at.drawn.tr.offsetHeight) - 2);
    const act = (
      {
        ArrowDown: () => goTo(index + 1),
        ArrowUp: () => goTo(index - 1),
        PageDown: () => goTo(index + page),
        PageUp: () => goTo(index - page),
        Home: () => goTo(0),
        End: () => goTo(shown.length - 1),
        Enter: () => wishes.open(at.drawn.row, true),
        ' ': () => wishes.tick(at.drawn.row, !at.drawn.box.checked),
      } as Readonly<Record<string, () => void>>
    )[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  body.addEventListener('focusin', event => {
    const at = rowAt(event);
    if (at && at.key !== active) choose(at.key);
  });
  more.addEventListener('click', () => {
    limit += AT_ONCE;
    if (last) show(...last);
  });

  return {
    element: element('div', { class: 'scroll' }, table, more),
    show,
    select: key => {
      if (key !== undefined && !drawn.has(key)) return;
      mark(key);
      if (key !== undefined) drawn.get(key)?.tr.scrollIntoView({ block: 'nearest' });
    },
  };
};

const headOf = (strings: Strings, column: Column, onClick: () => void): HTMLTableCellElement => {
  const button = element(
    'button',
    { type: 'button', title: fill(strings.sortBy, strings[column]) },
    column === 'tick' ? '✓' : strings[column],
  );
  if (column === 'tick') setAttributes(button, { 'aria-label': strings.tick });
  button.addEventListener('click', onClick);
  const hint = column === 'tick' ? { title: strings.tickHint } : {};
  return element('th', { role: 'columnheader', scope: 'col', class: column, 'aria-sort': 'none', ...hint }, button);
};

const drawRow = (strings: Strings, row: SheetItem, mark: Mark | undefined): Pick<Drawn, 'tr' | 'box'> => {
  const box = element('input', {
    type: 'checkbox',
    tabindex: -1,
    'aria-label': fill(strings.tickOf, row.indicator, row.value),
  });
  box.checked = mark?.state === 'ticked';
  const said = mark ? saidOf(strings, mark) : '';
  const cell = (column: Column, ...children: readonly (Node | string)[]): HTMLTableCellElement =>
    element('td', { role: 'gridcell', class: column }, ...children);
  const tr = element(
    'tr',
    { role: 'row', tabindex: -1, class: `${row.state}${mark ? ` ${mark.state}` : ''}`, 'aria-selected': 'false' },
    element('td', { role: 'gridcell', class: 'tick', title: said || strings.tick }, box),
    cell(
      'sentence',
      element('span', { class: 'clamp' }, leadOf(row.before), element('mark', {}, row.figure), row.after),
    ),
    cell('indicator', row.indicator || strings.noIndicator),
    cell('period', row.period || '—'),
    cell('scope', row.scope || '—'),
    cell('value', row.value),
    cell('sort', row.sort),
    cell(
      'verdict',
      element('span', { class: 'badge' }, row.verdict),
      ...(mark?.by !== undefined && mark.state !== 'changed'
        ? [element('span', { class: `badge ${mark.state}`, title: said }, mark.by)]
        : []),
      ...(mark?.state === 'changed' ? [element('span', { class: 'badge was', title: said }, strings.changed)] : []),
    ),
  );
  if (!row.indicator) tr.classList.add('nameless');
  return { tr, box };
};
