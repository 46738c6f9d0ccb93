// One ordered list is the whole architecture: a layer may import itself and anything before it.
const layers = ['base', 'text', 'config', 'lexicon', 'document', 'facts', 'ledger', 'index', 'checks', 'features'];
const inside = layer => `^server/src/core/${layer}/`;
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });
module.exports = {
  forbidden: [
    ...layers
      .slice(0, -1)
      .map((layer, i) =>
        forbid(
          `${layer}-is-below-${layers[i + 1]}`,
          { path: inside(layer) },
          { path: layers.slice(i + 1).map(inside) },
        ),
      ),
    forbid(
      'core-is-pure',
      { path: '^server/src/core/' },
      { path: ['^server/src/(?!core/)', '^client/', 'node_modules/'] },
    ),
    forbid('core-without-node', { path: '^server/src/core/' }, { dependencyTypes: ['core'] }),
    forbid(
      'layers-have-one-door',
      { path: '^server/src/core/([^/]+)/' },
      { path: '^server/src/core/[^/]+/', pathNot: ['^server/src/core/$1/', '^server/src/core/[^/]+/index\\.ts$'] },
    ),
    forbid(
      'shells-use-the-doors',
      { path: '^server/src/(?!core/)' },
      { path: '^server/src/core/[^/]+/', pathNot: '^server/src/core/[^/]+/index\\.ts$' },
    ),
    forbid(
      'rules-are-strangers',
      { path: '^server/src/core/checks/rules/.+/([^/]+)\\.ts$' },
      { path: '^server/src/core/checks/(rules/|registry|engine)', pathNot: '/$1\\.ts$' },
    ),
    forbid(
      'shells-are-strangers',
      { path: '^server/src/(lsp|cli)/' },
      { path: '^server/src/(lsp|cli)/', pathNot: '^server/src/$1/' },
    ),
    forbid(
      'reporters-are-pure',
      { path: '^server/src/reporters/' },
      { path: ['^server/src/(?!core/|reporters/)', '^client/', 'node_modules/'] },
    ),
    forbid(
      'formats-are-pure',
      { path: '^server/src/formats/' },
      { path: ['^server/src/(?!core/(base|text)/|formats/)', '^client/'] },
    ),
    forbid('formats-without-node', { path: '^server/src/formats/' }, { dependencyTypes: ['core'] }),
    forbid('reporters-without-node', { path: '^server/src/reporters/' }, { dependencyTypes: ['core'] }),
    forbid(
      'library-is-pure',
      { path: '^server/src/library\\.ts$' },
      { path: ['^server/src/(?!core/|reporters/|host/intl-words\\.ts$)', '^client/', 'node_modules/'] },
    ),
    forbid(
      'host-is-below-the-shells',
      { path: '^server/src/host/' },
      { path: ['^server/src/(lsp|cli|reporters)/', '^server/src/library\\.ts$'] },
    ),
    forbid(
      'protocol-library-in-lsp-only',
      { path: '^server/src/(?!lsp/)' },
      { path: 'node_modules/vscode-(languageserver|jsonrpc)' },
    ),
    forbid('client-sees-protocol-only', { path: '^client/' }, { path: '^server/src/(?!protocol/)' }),
    forbid('no-circles', {}, { circular: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$' },
  },
};
