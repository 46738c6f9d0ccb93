/** Entry of the `gaojian` command: arguments, exit codes, nothing else. */
import { run } from './run';

run(process.argv).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`gaojian：内部错误：${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
