/** A folder on disk for one test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';

export interface TestFolder {
  readonly uri: string;
  uriOf(name: string): string;
  write(name: string, content: string | Uint8Array): void;
  remove(name: string): void;
  dispose(): void;
}

export const createFolder = (files: Readonly<Record<string, string>>): TestFolder => {
  const root = mkdtempSync(join(tmpdir(), 'gaojian-'));
  const folder: TestFolder = {
    uri: URI.file(root).toString(),
    uriOf: name => URI.file(join(root, name)).toString(),
    write: (name, content) => {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
    },
    remove: name => rmSync(join(root, name), { recursive: true }),
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
  for (const [name, text] of Object.entries(files)) folder.write(name, text);
  return folder;
};
