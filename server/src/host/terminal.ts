/**
 * The one place where words go to a terminal. What a text, a file name or a configuration holds is shown there and never obeyed:
 * no escape, no control, no line that only looks like ours. A reader that has gone ends the output quietly.
 */
import { say, visible } from '../core/base';
import { codeOf, systemReason } from './reasons';

/** Without a listener a closed pipe ends the process with a stack trace. What was lost for another reason is said at the end, whoever wrote it. */
export const guardStreams = (): void => {
  process.stderr.on('error', () => undefined);
  process.stdout.once('error', error => {
    if (!isClosed(error))
      process.once('exit', () => {
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

const isClosed = (error: Error): boolean => ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(codeOf(error));

const cannotPutOut = (error: Error): string => say('无法输出结果：{0}', systemReason(error));
