/** The side bar: every view fills, keeps to the filter, leads to its places; the commands around findings. */
import * as assert from 'node:assert/strict';
import { commands, env, window, type TreeItem } from 'vscode';
import type { ViewItem, ViewName } from '../../../server/src/protocol';
import { closeAll, findings, gaojian, next, open, positionOf, select, THIS_YEAR } from '../support';

/** Shown, and waited for: a view asks only while it is seen. */
const shown = async (name: ViewName, wanted: (nodes: readonly ViewItem[]) => boolean = nodes => nodes.length > 0) => {
  const tree = (await gaojian()).views[name];
  const loaded = next(tree.onDidLoad, ({ nodes }) => wanted(nodes));
  await commands.executeCommand(`gaojian.${name}.focus`);
  tree.setFilter(tree.filter()); // What it holds is asked for anew, seen before or not.
  const { nodes, summary } = await loaded;
  return { tree, nodes, summary };
};
const children = async (name: ViewName, item: ViewItem | undefined): Promise<ViewItem[]> =>
  item ? ((await (await gaojian()).views[name].provider.getChildren(item)) ?? []) : [];
const itemOf = async (name: ViewName, item: ViewItem): Promise<TreeItem> =>
  (await gaojian()).views[name].provider.getTreeItem(item);

suite('views', () => {
  suiteSetup(async () => {
    await gaojian();
    const { uri } = await open(THIS_YEAR);
    await findings(uri, all => all.length > 0);
  });
  suiteTeardown(closeAll);

  test('findings: documents, a card a mistake with its numbers first, other places', async () => {
    const { nodes, summary } = await shown('findings', all => all.length >= 3);
    assert.match(summary, /^[34] (?:份文稿|documents) · /);
    const draft = nodes.find(n => n.label.startsWith('2026'));
    const cards = await children('findings', draft);
    const card = cards.find(c => c.kind === 'card' && / ≠ /.test(c.label));
    assert.ok(card, cards.map(c => c.label).join('、'));
    assert.ok(card.ignore?.length);
    assert.ok((await children('findings', card)).length >= 1);
    assert.match((await itemOf('findings', card)).contextValue ?? '', /^card place$/);
  });

  test('ledger: what is contradicted comes first, down to a statement', async () => {
    const { nodes } = await shown('ledger');
    assert.ok(['error', 'warning'].includes(nodes[0]?.mark ?? ''));
    const [quantity] = await children('ledger', nodes[0]);
    const [statement] = await children('ledger', quantity);
    assert.ok(statement?.location);
    const { command, contextValue, accessibilityInformation } = await itemOf('ledger', statement);
    assert.equal(command?.command, 'vscode.open');
    assert.equal(contextValue, 'statement place');
    assert.ok(accessibilityInformation?.label.includes(statement.label));
  });

  test('slogans: by level', async () => {
    const { nodes } = await shown('slogans');
    const slogans = (await Promise.all(nodes.map(n => children('slogans', n)))).flat();
    assert.ok(slogans.some(s => s.label.includes('三集中')));
  });

  test('targets: last year’s targets with this year’s results', async () => {
    const { nodes } = await shown('targets');
    assert.match(nodes[0]?.label ?? '', /2025/);
    const goals = await children('targets', nodes[0]);
    assert.ok(
      goals.some(g => g.mark === 'met' && /→/.test(g.detail)),
      goals.map(g => g.detail).join('、'),
    );
  });

  test('a filter narrows a view and is taken away again', async () => {
    const { tree, nodes } = await shown('ledger');
    const narrowed = next(tree.onDidLoad);
    tree.setFilter('粮食');
    const found = (await narrowed).nodes;
    assert.ok(found.length > 0 && found.length < nodes.length);
    const back = next(tree.onDidLoad);
    await commands.executeCommand('gaojian.ledger.clearFilter');
    assert.equal((await back).nodes.length, nodes.length);
  });

  test('a node opens its place, in this editor or beside', async () => {
    const { nodes } = await shown('findings', all => all.length >= 3);
    const [finding] = await children(
      'findings',
      nodes.find(n => n.label.startsWith('2026')),
    );
    assert.ok(finding?.location);
    const before = window.activeTextEditor?.viewColumn;
    await commands.executeCommand('gaojian.item.openBeside', finding);
    assert.notEqual(window.activeTextEditor?.viewColumn, before);
    assert.equal(window.activeTextEditor?.selection.start.line, finding.location.range.start.line);
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('copying a node puts its words on the clipboard', async () => {
    const { nodes } = await shown('ledger');
    const [first] = nodes;
    assert.ok(first);
    await commands.executeCommand('gaojian.item.copy', first);
    assert.equal(await env.clipboard.readText(), `${first.label}\t${first.detail}`);
  });

  test('the ledger is copied as a table', async () => {
    await commands.executeCommand('gaojian.copyLedger');
    const lines = (await env.clipboard.readText()).split('\n');
    assert.ok(lines.length > 30);
    assert.equal(new Set(lines.map(l => l.split('\t').length)).size, 1);
  });
});

suite('going through the findings', () => {
  suiteTeardown(closeAll);

  test('next and previous, from the cursor on, and round to the beginning', async () => {
    const document = await open(THIS_YEAR);
    const all = await findings(document.uri, found => found.length >= 3);
    const lines = all.map(f => f.range.start.line).sort((a, b) => a - b);
    select(document, positionOf(document, '政府工作报告'));
    await commands.executeCommand('gaojian.nextFinding');
    assert.equal(window.activeTextEditor?.selection.active.line, lines[0]);
    await commands.executeCommand('gaojian.nextFinding');
    const second = window.activeTextEditor?.selection.active;
    assert.ok(second);
    await commands.executeCommand('gaojian.previousFinding');
    assert.ok(window.activeTextEditor?.selection.active.isBefore(second));
  });
});
