// What the type system and the dependency net cannot see: clocks and chance in the core, and the house's manners.
import tseslint from 'typescript-eslint';

const NETWORK = [
  'http',
  'https',
  'net',
  'tls',
  'dgram',
  'node:http',
  'node:https',
  'node:net',
  'node:tls',
  'node:dgram',
  'undici',
].map(name => ({ name, message: 'A draft never leaves the machine.' }));
const DISK = ['fs', 'fs/promises', 'node:fs', 'node:fs/promises'].map(name => ({
  name,
  message: 'Files are read and written through the ports of server/src/ports.ts.',
  allowTypeImports: true,
}));

const CONSTANT = '/^[A-Z][A-Z0-9_]*$/';
const PATTERN = 'A pattern is built of constants, numbers, `literal` and `anyOf`: no text is run as one.';
/** What a pattern may be made of: constants and their sources, lengths, and what core/base/pattern gives. */
const PATTERNS = [
  {
    selector: `:matches(NewExpression, CallExpression)[callee.name='RegExp'] TemplateLiteral > *.expressions:not(Identifier[name=${CONSTANT}]):not(MemberExpression[object.name=${CONSTANT}][property.name='source']):not(MemberExpression[property.name='length']):not(CallExpression[callee.name=/^(literal|anyOf)$/])`,
    message: PATTERN,
  },
  {
    selector: `:matches(NewExpression, CallExpression)[callee.name='RegExp'] > *.arguments:first-child:not(Literal):not(TemplateLiteral):not(Identifier[name=${CONSTANT}]):not(MemberExpression[object.name=${CONSTANT}][property.name='source']):not(CallExpression[callee.name=/^(literal|anyOf)$/]):not(CallExpression[callee.object.type='ArrayExpression'][callee.property.name='join'])`,
    message: PATTERN,
  },
  {
    selector:
      "CallExpression[callee.name='anyOf'] > *.arguments:not(ArrayExpression):not(CallExpression[callee.property.name='map'][arguments.0.name='literal'])",
    message: PATTERN,
  },
];

/** A function of more branches holds more than one idea. */
const MOST_BRANCHES = 24;

const HOUSE = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
];

const SHELLS = [
  ...HOUSE,
  ...PATTERNS,
  {
    selector: "Property[key.name='kind'] Literal[value='markdown']",
    message: 'Markdown goes out through toMarkup alone, which takes what `md` has made.',
  },
  {
    selector:
      "MemberExpression[object.object.name='process'][object.property.name=/^std(out|err)$/][property.name='write']",
    message: 'Words go to a terminal through host/terminal, which shows what a terminal would obey.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'out/**',
      'node_modules/**',
      '.cache/**',
      'samples/**',
      'docs/**',
      '**/*.mjs',
      '**/*.cjs',
      '**/*.js',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.base],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...HOUSE],
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...HOUSE, ...PATTERNS],
    },
  },
  {
    files: ['server/src/core/document/**/*.ts'],
    rules: { complexity: ['error', MOST_BRANCHES] },
  },
  {
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { paths: NETWORK }],
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'A draft never leaves the machine.' },
        { name: 'WebSocket', message: 'A draft never leaves the machine.' },
      ],
    },
  },
  {
    files: ['server/src/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'The core has no clock.' },
        { name: 'fetch', message: 'A draft never leaves the machine.' },
        { name: 'WebSocket', message: 'A draft never leaves the machine.' },
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'The core has no chance.' }],
    },
  },
  {
    // What reads and reckons relations grew a branch a case: one idea a function.
    files: ['server/src/core/facts/relation/**/*.ts', 'server/src/core/checks/arithmetic/**/*.ts'],
    rules: { complexity: ['error', 24] },
  },
  {
    files: ['server/src/lsp/**/*.ts', 'server/src/cli/**/*.ts'],
    ignores: ['server/src/lsp/toProto.ts', 'server/src/lsp/shown.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...SHELLS],
    },
  },
  {
    // Every edit of a text leaves through the gate, which knows the text that it was made for.
    files: ['server/src/lsp/**/*.ts'],
    ignores: ['server/src/lsp/edit-gate.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'vscode-languageserver/node',
              importNames: [
                'TextEdit',
                'AnnotatedTextEdit',
                'InsertReplaceEdit',
                'SnippetTextEdit',
                'TextDocumentEdit',
                'CreateFile',
                'RenameFile',
                'DeleteFile',
                'WorkspaceChange',
                'ApplyWorkspaceEditRequest',
              ],
              message: 'Edits are made by lsp/edit-gate alone.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['server/src/lsp/**/*.ts'],
    ignores: [
      'server/src/lsp/edit-gate.ts',
      'server/src/lsp/toProto.ts',
      'server/src/lsp/shown.ts',
      'server/src/lsp/door/**',
      '**/*.test.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...SHELLS,
        {
          selector: 'ObjectExpression > Property[key.name=/^(documentChanges|changes)$/]',
          message: 'Edits are made by lsp/edit-gate alone.',
        },
        {
          selector: "ObjectExpression:has(> Property[key.name='range']) > Property[key.name='newText']",
          message: 'Edits are made by lsp/edit-gate alone.',
        },
        {
          selector: 'MemberExpression[property.name=/^show(Error|Warning|Information)Message$/]',
          message:
            'A word to the drafter is told by lsp/tell: a question that a client does not know would end the server.',
        },
        { selector: "MemberExpression[property.name='applyEdit']", message: 'Edits are made by lsp/edit-gate alone.' },
      ],
    },
  },
  {
    // These ask the disk: what kind of file stands there, its bytes, the names in a folder, and a file in its place.
    files: ['server/src/**/*.ts'],
    ignores: ['**/*.test.ts', 'server/src/host/{bytes,inside,files,writer,segmenter-worker}.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [...NETWORK, ...DISK] }] },
  },
  { files: ['vitest.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
