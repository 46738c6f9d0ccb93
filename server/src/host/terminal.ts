/**
 * The one place where words go to a terminal. What a text, a file name or a configuration holds is shown there and never obeyed:
 * no escape, no control, no line that only looks like ours. A reader that has gone ends the output quietly.
 */
import { say, visible } from '../core/base';

/** Without a listener a closed pipe ends the process with a stack trace. What was lost for another reason is said at the end, whoever wrote it. */
export const guardStreams = (): void => {
  process.stderr.on('error', () => undefined);
  process.stdout.once('error', error => {
    if (!isClosed(error)) process.once('exit', () => {
      tell(cannotPutOut(error));
      process.exitCode = 2;
    });
    process.stdout.on('error', () => undefined);
  });
};

/** Lines for a person, each of them one line whatever stands in it. */
export const terminalText = (lines: readonly string[]): string => lines.map(visible).join('\n');

/** What goes to standard error; several lines are ours where they are given as such. */
export const tell = (...lines: readonly string[]): void => {
  process.stderr.write(`gaojian：${terminalText(lines)}\n`);
};

/** Resolves when all is taken, or when nobody takes it; without cutting a pipe short. */
export const writeOut = async (text: string): Promise<void> =>
  new Promise(resolve => {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`, () => resolve());
  });

const isClosed = (error: Error): boolean => codeOf(error) === 'EPIPE' || codeOf(error) === 'ERR_STREAM_DESTROYED';
const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

const cannotPutOut = (error: Error): string => say('无法输出结果：{0}', reasonOf(error));

const reasonOf = (error: Error): string => {
  switch (codeOf(error)) {
    case 'ENOSPC': return say('磁盘已满，请腾出空间或换一个位置再试');
    case 'EIO': return say('设备出错，请换一个位置再试');
    default: return say('系统不接受写入，请换一个位置再试');
  }
};
