/** The architecture is tested: the rings compile alone, the dependency net and the lint are clean, and each net catches a planted violation. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(__dirname, '../..');
const scratch = join(root, '.cache', 'planted');

const run = (args: readonly string[], cwd = root) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  return { status, output: stdout + stderr };
};
const bin = (name: string, path: string): string => join(root, 'node_modules', name, path);
const cruise = (cwd: string) =>
  run(
    [
      bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      'server/src',
      'client/src',
    ],
    cwd,
  );
const lint = (paths: readonly string[]) => run([bin('eslint', 'bin/eslint.js'), ...paths]);
/** What the lint says of a file that stands there no longer than it is asked. */
const lintPlanted = (path: string, code: string) => {
  try {
    writeFileSync(path, code);
    return lint([path]);
  } finally {
    rmSync(path, { force: true });
  }
};

/** A small tree with the given files, seen by the nets as if it were the project. */
const plant = (name: string, files: Readonly<Record<string, string>>): string => {
  const at = join(scratch, name);
  rmSync(at, { recursive: true, force: true });
  for (const [path, text] of Object.entries({
    'client/src/empty.ts': 'export {};\n',
    'tsconfig.base.json': readFileSync(join(root, 'tsconfig.base.json'), 'utf8'),
    ...files,
  })) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  return at;
};
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('dependency net', () => {
  it('is clean on the project', () => {
    const { status, output } = cruise(root);
    expect(output).toContain('no dependency violations found');
    expect(status).toBe(0);
  });

  it.each([
    [
      'a lower layer that imports a higher one',
      'text-is-below-config',
      {
        'server/src/core/text/index.ts': "import type { A } from '../document';\nexport type B = A;\n",
        'server/src/core/document/index.ts': 'export type A = 1;\n',
      },
    ],
    [
      'the lexicon that asks a document',
      'lexicon-is-below-document',
      {
        'server/src/core/lexicon/index.ts': "import type { A } from '../document';\nexport type B = A;\n",
        'server/src/core/document/index.ts': 'export type A = 1;\n',
      },
    ],
    [
      'a core file that imports Node',
      'core-without-node',
      { 'server/src/core/text/index.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n" },
    ],
    [
      'a core file that imports a shell',
      'core-is-pure',
      {
        'server/src/core/text/index.ts': "import { a } from '../../host/a';\nexport const b = a;\n",
        'server/src/host/a.ts': 'export const a = 1;\n',
      },
    ],
    [
      'a layer entered by a side door',
      'layers-have-one-door',
      {
        'server/src/core/facts/index.ts': "import { a } from '../text/secret';\nexport const b = a;\n",
        'server/src/core/text/secret.ts': 'export const a = 1;\n',
      },
    ],
    [
      'a rule that knows another rule',
      'rules-are-strangers',
      {
        'server/src/core/checks/rules/figure/one.ts': "import { two } from './two';\nexport const one = two;\n",
        'server/src/core/checks/rules/figure/two.ts': 'export const two = 2;\n',
      },
    ],
    [
      'a client that reaches into the server',
      'client-sees-protocol-only',
      {
        'client/src/a.ts': "import { a } from '../../server/src/core/text';\nexport const b = a;\n",
        'server/src/core/text/index.ts': 'export const a = 1;\n',
      },
    ],
    [
      'a circle',
      'no-circles',
      {
        'server/src/host/a.ts': "import { b } from './b';\nexport const a = () => b;\n",
        'server/src/host/b.ts': "import { a } from './a';\nexport const b = () => a;\n",
      },
    ],
  ])('catches %s', (_, rule, files) => {
    const { status, output } = cruise(plant(rule, files));
    expect(output).toContain(rule);
    expect(status).not.toBe(0);
  });
});

describe('TypeScript ring', () => {
  it('does not compile a core file that uses Node or the console', () => {
    const at = plant('ring', {
      'server/src/core/base/index.ts':
        "import { readFileSync } from 'node:fs';\nconsole.log(process.argv, readFileSync);\n",
      'server/src/core/tsconfig.json': readFileSync(join(root, 'server/src/core/tsconfig.json'), 'utf8'),
    });
    const { status, output } = run([
      bin('typescript', 'bin/tsc'),
      '-p',
      join(at, 'server/src/core'),
      '--noEmit',
      '--composite',
      'false',
      '--emitDeclarationOnly',
      'false',
    ]);
    expect(output).toMatch(/node:fs/);
    expect(output).toMatch(/'console'/);
    expect(output).toMatch(/'process'/);
    expect(status).not.toBe(0);
  });
});

describe('lint', () => {
  it('is clean on the project', () => {
    const { status, output } = lint(['server', 'client', 'test', 'syntaxes']);
    expect(output).toBe('');
    expect(status).toBe(0);
  });

  it('catches a clock, chance and the network', () => {
    const { status, output } = lintPlanted(
      join(root, 'server/src/core/base/planted-violation.ts'),
      "export const a = () => [new Date(), Math.random()];\nexport const b = async () => fetch('x');\nimport 'node:https';\n",
    );
    expect(output).toContain('Math.random');
    expect(output).toMatch(/'fetch'/);
    expect(output).toContain('node:https');
    expect(status).not.toBe(0);
  });
});

describe('lint of the disk', () => {
  it.each(['server/src/lsp', 'server/src/cli', 'server/src/host', 'server/src/reporters'])(
    'catches a file in %s that reads or writes past the ports',
    folder => {
      const { status, output } = lintPlanted(
        join(root, folder, 'planted-disk.ts'),
        "import { readFileSync } from 'node:fs';\nimport { writeFile } from 'node:fs/promises';\nexport const a = [readFileSync, writeFile];\n",
      );
      expect(output.match(/through the ports/g)).toHaveLength(2);
      expect(status).not.toBe(0);
    },
  );
});

describe('lint of the shells', () => {
  it('catches Markdown that was not made by md, and words that go to a terminal as they are', () => {
    const { status, output } = lintPlanted(
      join(root, 'server/src/lsp/planted-markdown.ts'),
      "export const a = (text: string) => ({ kind: 'markdown' as const, value: text });\nprocess.stderr.write('x');\n",
    );
    expect(output).toContain('toMarkup');
    expect(output).toContain('host/terminal');
    expect(status).not.toBe(0);
  });
});

describe('lint of patterns', () => {
  it.each([
    ['in a template', 'export const a = (region: string) => new RegExp(`^${region}`);\n'],
    ['as it is', 'export const a = (glob: string) => new RegExp(glob);\n'],
    ['put together', "export const a = (glob: string) => new RegExp('^' + glob);\n"],
    ['without new', 'export const a = (glob: string) => RegExp(`${glob}$`);\n'],
    [
      'in a list of its own',
      "import { anyOf } from '../base';\nexport const a = (names: readonly string[]) => new RegExp(anyOf(names));\n",
    ],
  ])('catches text that is run %s', (_, code) => {
    for (const folder of ['core/config', 'host', 'lsp']) {
      const { status, output } = lintPlanted(join(root, 'server/src', folder, 'planted-pattern.ts'), code);
      expect(output).toContain('no text is run as one');
      expect(status).not.toBe(0);
    }
  });
});

describe('lint of edits', () => {
  it.each([
    [
      'by a maker of the protocol',
      "import { TextEdit } from 'vscode-languageserver/node';\nexport const a = TextEdit.del({ start: { line: 0, character: 0 }, end: { line: 1, character: 0 } });\n",
    ],
    [
      'as plain data',
      "import type { Range } from 'vscode-languageserver/node';\nexport const a = (range: Range) => [{ range, newText: '' }];\n",
    ],
    [
      'as changes of a workspace',
      "import type { WorkspaceEdit } from 'vscode-languageserver/node';\nexport const a = (): WorkspaceEdit => ({ changes: {} });\n",
    ],
    [
      'by asking the client',
      "import type { Connection } from 'vscode-languageserver/node';\nexport const a = ({ workspace }: Connection) => workspace.applyEdit({});\n",
    ],
  ])('catches one that is made beside the gate %s', (_, code) => {
    const { status, output } = lintPlanted(join(root, 'server/src/lsp/handlers/planted-edit.ts'), code);
    expect(output).toContain('lsp/edit-gate');
    expect(status).not.toBe(0);
  });
});

describe('house', () => {
  const sources = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap(e =>
      e.isDirectory() ? sources(join(folder, e.name)) : e.name.endsWith('.ts') ? [join(folder, e.name)] : [],
    );

  it('opens every source file with a doc comment', () => {
    const without = [...sources('server/src'), ...sources('client/src')].filter(
      f => !f.endsWith('.test.ts') && !/^(?:#![^\n]*\n)?\/\*\*/.test(readFileSync(join(root, f), 'utf8')),
    );
    expect(without).toEqual([]);
  });

  it('keeps every source file under 400 lines', () => {
    const long = [...sources('server/src'), ...sources('client/src')].filter(
      f => readFileSync(join(root, f), 'utf8').split('\n').length > 400,
    );
    expect(long).toEqual([]);
  });
});
