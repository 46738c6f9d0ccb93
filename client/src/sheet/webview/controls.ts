/** The head of the sheet: which document, the filters, the progress, the export. */
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import type { VscodeCheckbox } from '@vscode-elements/elements/dist/vscode-checkbox/vscode-checkbox.js';
import type { VscodeSingleSelect } from '@vscode-elements/elements/dist/vscode-single-select/vscode-single-select.js';
import type { VscodeTextfield } from '@vscode-elements/elements/dist/vscode-textfield/vscode-textfield.js';
import type { SheetResult } from '../../../../server/src/protocol';
import { fill, NAMELESS, type Filter } from '../model';
import type { Strings } from '../strings';
import { element } from './dom';

export interface Controls {
  readonly element: HTMLElement;
  /** Names what can be chosen; keeps what is chosen. */
  choices(scope: string | null, files: SheetResult['files'], indicators: readonly string[]): void;
  show(filter: Filter): void;
  progress(count: {
    readonly ticked: number;
    readonly changed: number;
    readonly all: number;
    readonly shown: number;
  }): void;
}

interface Wishes {
  filter(filter: Filter): void;
  scope(uri: string | null): void;
  export(): void;
}

/** No file has this name. */
const ALL = '';

export const createControls = (strings: Strings, wishes: Wishes): Controls => {
  const document = select(strings.document, 'document');
  const state = select(strings.state, 'state');
  const indicator = select(strings.indicator, 'indicator');
  indicator.combobox = true;
  const words = element('vscode-textfield', { class: 'words', placeholder: strings.search }) as VscodeTextfield;
  words.label = strings.search;
  words.type = 'search';
  const unticked = element('vscode-checkbox', { class: 'unticked', label: strings.unticked }) as VscodeCheckbox;
  const copy = element(
    'vscode-button',
    { class: 'export', secondary: true, title: strings.exportHint },
    strings.export,
  );
  const bar = element('progress', { max: 1, value: 0, 'aria-hidden': 'true' });
  const line = element('span', { class: 'progress-line', role: 'status', 'aria-live': 'polite' });
  const extra = element('span', { class: 'extra', 'aria-live': 'polite' });

  const wanted = (): Filter => ({
    words: words.value,
    state: state.value as Filter['state'],
    indicator: indicator.value,
    untickedOnly: unticked.checked,
  });
  for (const control of [state, indicator, unticked]) control.addEventListener('change', () => wishes.filter(wanted()));
  words.addEventListener('input', () => wishes.filter(wanted()));
  document.addEventListener('change', () => wishes.scope(document.value === ALL ? null : document.value));
  copy.addEventListener('click', () => wishes.export());

  setOptions(
    state,
    [
      ['', strings.allStates],
      ['conflict', strings.conflict],
      ['single', strings.single],
      ['derived', strings.derived],
      ['agreed', strings.agreed],
      ['changed', strings.changed],
    ],
    '',
  );
  return {
    element: element(
      'header',
      { class: 'controls' },
      element('div', { class: 'row' }, document, words, state, indicator),
      element('div', { class: 'row' }, line, bar, extra, element('span', { class: 'space' }), unticked, copy),
    ),
    choices: (scope, files, indicators) => {
      setOptions(document, [...files.map(f => [f.uri, f.label] as const), [ALL, strings.allDocuments]], scope ?? ALL);
      setOptions(
        indicator,
        [['', strings.allIndicators], ...indicators.map(i => [i, i === NAMELESS ? strings.noIndicator : i] as const)],
        indicator.value,
      );
    },
    show: filter => {
      words.value = filter.words;
      unticked.checked = filter.untickedOnly;
      state.value = filter.state;
      indicator.value = filter.indicator;
    },
    progress: ({ ticked, changed, all, shown }) => {
      line.textContent = fill(strings.progress, ticked, all);
      bar.max = Math.max(1, all);
      bar.value = ticked;
      extra.textContent = [
        ...(shown < all ? [fill(strings.shown, shown)] : []),
        ...(changed ? [fill(strings.changedSome, changed)] : []),
      ].join(' · ');
    },
  };
};

const select = (label: string, name: string): VscodeSingleSelect => {
  const made = element('vscode-single-select', { class: name }) as VscodeSingleSelect;
  made.label = label;
  made.title = label;
  return made;
};

/** Left as it is when nothing changes: an open list must not fold under the hand. */
const setOptions = (
  target: VscodeSingleSelect,
  options: readonly (readonly [value: string, label: string])[],
  value: string,
): void => {
  const drawn = JSON.stringify([options, value]);
  if (target.dataset['drawn'] === drawn) return;
  target.dataset['drawn'] = drawn;
  target.replaceChildren(
    ...options.map(([v, label]) => element('vscode-option', { value: v, selected: v === value }, label)),
  );
  void target.updateComplete.then(() => {
    target.value = value;
  });
};
