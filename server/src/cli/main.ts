/** Entry of the `gaojian` command: arguments, exit codes, nothing else. */
import { say } from '../core/base';
import { isRefusedBySystem, pathOf, systemReason } from '../host/reasons';
import { guardStreams, tell } from '../host/terminal';
import { run } from './run';

guardStreams();
run(process.argv).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (isRefusedBySystem(error)) tell(say('无法读写 {0}：{1}', pathOf(error), systemReason(error)));
    else tell(say('内部错误：{0}', error instanceof Error ? error.message : String(error)));
    process.exitCode = 2;
  },
);
