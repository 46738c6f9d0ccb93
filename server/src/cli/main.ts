/** Entry of the `gaojian` command: arguments, exit codes, nothing else. */
import { say } from '../core/base';
import { guardStreams, tell } from '../host/terminal';
import { run } from './run';

guardStreams();
run(process.argv).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    tell(say('内部错误：{0}', error instanceof Error ? error.message : String(error)));
    process.exitCode = 2;
  },
);
