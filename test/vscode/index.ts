/** Entry that VS Code's extension host runs: the suite under mocha, its result in the file that the runner waits for. */
import { renameSync, writeFileSync } from 'node:fs';
import Mocha from 'mocha';

interface TestResult {
  readonly title: string;
  readonly milliseconds: number;
  readonly error?: string;
}

export const run = async (): Promise<void> => {
  const tests: TestResult[] = [];
  try {
    const failures = await runSuite(tests);
    if (failures > 0) throw new Error(`${failures} failed`);
  } catch (error) {
    if (!tests.some(t => t.error !== undefined)) tests.push({ title: 'suite', milliseconds: 0, error: explain(error) });
    throw error;
  } finally {
    write(tests);
  }
};

const runSuite = async (tests: TestResult[]): Promise<number> => {
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: class extends Mocha.reporters.Base {} });
  const only = process.env['GAOJIAN_TEST_ONLY'];
  if (only) mocha.fgrep(only);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await (process.env['GAOJIAN_TEST_INSTALLED'] ? import('./suite/installed.test') : importAll());
  return new Promise(done => {
    mocha
      .run(done)
      .on('pass', test => tests.push({ title: test.fullTitle(), milliseconds: test.duration ?? 0 }))
      .on('fail', (test, error: unknown) =>
        tests.push({ title: test.fullTitle(), milliseconds: test.duration ?? 0, error: explain(error) }),
      );
  });
};

const importAll = async (): Promise<void> => {
  await import('./suite/extension.test');
  await import('./suite/report.test');
  await import('./suite/views.test');
  await import('./suite/sheet.test');
  await import('./suite/settings.test');
  await import('./suite/editing.test');
  await import('./suite/reading.test');
  await import('./suite/first.test');
  await import('./suite/day.test');
};

const explain = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Under another name first: the runner must never read half a file. */
const write = (tests: readonly TestResult[]): void => {
  const path = process.env['GAOJIAN_TEST_RESULT'];
  if (!path) return;
  const failed = tests.filter(t => t.error !== undefined).length;
  writeFileSync(`${path}.part`, JSON.stringify({ passed: tests.length - failed, failed, tests }, undefined, 2));
  renameSync(`${path}.part`, path);
};
