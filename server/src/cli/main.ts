/** Entry of the `gaojian` command: arguments, exit codes, nothing else. */
import { say } from '../core/base';
import { run } from './run';

run(process.argv).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`gaojian：${say('内部错误：{0}', error instanceof Error ? error.message : String(error))}\n`);
    process.exitCode = 2;
  },
);
