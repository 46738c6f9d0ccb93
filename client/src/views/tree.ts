/** One tree of the side bar: asks the server a level at a time, again when told that something changed, and only while it is seen. */
import {
  commands,
  Disposable,
  EventEmitter,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  Range,
  type Event,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import { l10n } from '../words';
import { VIEW, type ViewItem, type ViewName, type ViewParams, type ViewResult } from '../../../server/src/protocol';
import type { Server } from '../server';
import { iconOf } from './icons';

export interface ReportTree extends Disposable {
  readonly name: ViewName;
  readonly view: TreeView<ViewItem>;
  readonly provider: TreeDataProvider<ViewItem>;
  /** After the view has shown anew what it holds. */
  readonly onDidLoad: Event<ViewResult>;
  readonly filter: () => string;
  setFilter(words: string): void;
}

export const createTree = (server: Server, name: ViewName): ReportTree => {
  const changed = new EventEmitter<void>();
  const loaded = new EventEmitter<ViewResult>();
  const parents = new Map<string, ViewItem>();
  let filter = '';
  let stale = false;

  const provider: TreeDataProvider<ViewItem> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: item => treeItem(item, filter),
    getParent: item => parents.get(item.id),
    getChildren: async parent => {
      if (!parent) parents.clear();
      const result = await server.request<ViewResult>(VIEW, {
        view: name,
        parent: parent?.id ?? null,
        filter,
      } satisfies ViewParams);
      if (!result) return [];
      if (parent) for (const child of result.nodes) parents.set(child.id, parent);
      else {
        view.description = result.nodes.length ? result.summary : '';
        view.message = filter && !result.nodes.length ? l10n.t('Nothing holds “{0}”.', filter) : '';
        loaded.fire(result);
      }
      return [...result.nodes];
    },
  };
  const view = window.createTreeView(`gaojian.${name}`, { treeDataProvider: provider, showCollapseAll: true });

  const refresh = (): void => {
    stale = !view.visible;
    if (view.visible) changed.fire();
  };
  const setFilter = (words: string): void => {
    filter = words.trim();
    void commands.executeCommand('setContext', `gaojian.filtered.${name}`, filter !== '');
    refresh();
  };

  const all = Disposable.from(
    view,
    changed,
    loaded,
    server.onDidChangeViews(refresh),
    server.onDidChangeState(refresh),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && stale) refresh();
    }),
  );
  return {
    name,
    view,
    provider,
    onDidLoad: loaded.event,
    filter: () => filter,
    setFilter,
    dispose: () => all.dispose(),
  };
};

const treeItem = (item: ViewItem, filter: string): TreeItem => {
  const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
  const element = new TreeItem(item.label, item.hasChildren ? (item.unfolded ? Expanded : Collapsed) : None);
  // Under a filter everything is unfolded anew, and what was unfolded before comes back after it.
  element.id = filter ? `${item.id}|?${filter}` : item.id;
  element.description = item.detail;
  element.iconPath = iconOf(item);
  element.contextValue = `${item.kind}${item.location ? ' place' : ''}`;
  // Plain text: of Markdown even the escaped form makes links of bare addresses.
  element.tooltip = item.tooltip || [item.label, item.detail].filter(Boolean).join('　');
  element.accessibilityInformation = { label: [item.label, item.detail, item.markName].filter(Boolean).join('，') };
  if (item.location)
    element.command = {
      command: 'vscode.open',
      title: l10n.t('Open'),
      arguments: [uriOf(item.location), { selection: rangeOf(item.location), preserveFocus: true }],
    };
  return element;
};

type Location = NonNullable<ViewItem['location']>;
export const uriOf = ({ uri }: Location): Uri => Uri.parse(uri, true);
export const rangeOf = ({ range: { start, end } }: Location): Range =>
  new Range(start.line, start.character, end.line, end.character);
