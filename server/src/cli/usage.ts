/**
 * The command line's own words: help and usage errors in Chinese. commander finds the error and names it by a code; what it is
 * about is read out of its English message, and a kind that is not known here is still said in Chinese.
 */
import { Command, Help, type ErrorOptions, type Option } from 'commander';
import { say } from '../core/base';

/** commander's, with errors and help in the words of this file. */
export class SpokenCommand extends Command {
  override createCommand(name?: string): SpokenCommand {
    return new SpokenCommand(name);
  }

  override createHelp(): Help {
    return Object.assign(new SpokenHelp(), this.configureHelp());
  }

  override error(message: string, options?: ErrorOptions): never {
    return super.error(usageError(message, options?.code ?? '', this.subcommandNames()), options);
  }

  private subcommandNames(): string[] {
    return this.commands.map(c => c.name());
  }
}

/** One sentence that says what is wrong, and one that says what would be right where that is known. */
export const usageError = (message: string, code: string, commands: readonly string[] = []): string => {
  const [quoted = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map(m => m[1] ?? '');
  const meant = /Did you mean (?:one of )?(.+?)\?/.exec(message)?.[1];
  const hint = meant === undefined ? '' : say('。您要的是不是 {0}？', meant);
  switch (code) {
    case 'commander.missingArgument':
      return say('缺少文件或文件夹：请在命令后面写上要读的路径');
    case 'commander.optionMissingArgument':
      return say('选项 {0} 后面缺少内容', quoted);
    case 'commander.missingMandatoryOptionValue':
      return say('缺少选项 {0}', quoted);
    case 'commander.unknownOption':
      return `${say('没有选项 {0}', quoted)}${hint}`;
    case 'commander.unknownCommand':
      return hint
        ? `${say('没有命令 {0}', quoted)}${hint}`
        : say('没有命令 {0}；现有命令：{1}', quoted, commands.join('、'));
    case 'commander.excessArguments':
      return say('写了多余的参数');
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.+)\.$/s.exec(message)?.[1];
      return choices === undefined
        ? say('选项 {0} 不能是“{1}”', quoted, value)
        : say('选项 {0} 不能是“{1}”，可以是：{2}', quoted, value, choices.split(', ').join('、'));
    }
    default:
      return say('命令的写法不对');
  }
};

class SpokenHelp extends Help {
  override styleTitle(title: string): string {
    switch (title) {
      case 'Usage:':
        return say('用法：');
      case 'Arguments:':
        return say('参数：');
      case 'Options:':
        return say('选项：');
      case 'Commands:':
        return say('命令：');
      default:
        return title;
    }
  }

  /** Chinese takes two columns. */
  override displayWidth(text: string): number {
    return [...text].reduce((width, sign) => width + (sign >= '\u2e80' ? 2 : 1), 0);
  }

  override commandUsage(command: Command): string {
    return inChinese(super.commandUsage(command));
  }

  override subcommandTerm(command: Command): string {
    return inChinese(super.subcommandTerm(command));
  }

  override optionDescription({ description, argChoices, defaultValue }: Option): string {
    const more = [
      argChoices ? say('可以是 {0}', argChoices.join('、')) : '',
      typeof defaultValue === 'string' ? say('不写时为 {0}', defaultValue) : '',
    ].filter(Boolean);
    return more.length ? `${description}（${more.join('；')}）` : description;
  }
}

/** What commander writes for what may be left out. */
const inChinese = (usage: string): string =>
  usage.replace('[options]', () => say('[选项]')).replace('[command]', () => say('[命令]'));
