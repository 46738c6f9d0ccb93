/** The command line of the contract: parses arguments, calls the commands, gives exit codes. No analysis. */
import { CommanderError, Option, type Command } from 'commander';
import { say } from '../core/base';
import { runServer } from '../host/run-server';
import { VERSION } from '../host/version';
import { tell } from '../host/terminal';
import {
  checkCommand,
  figuresCommand,
  outlineCommand,
  slogansCommand,
  type CheckFlags,
  type OutputFlags,
} from './commands';
import { compareCommand } from './compare';
import { convertCommand } from './convert';
import { newCommand } from './new';
import { SpokenCommand } from './usage';

/** 0 nothing at or above `--fail-on`, 1 findings, 2 wrong usage or an unreadable path. */
export const run = async (argv: readonly string[]): Promise<number> => {
  let code = 0;
  const program = new SpokenCommand('gaojian')
    .description(say('稿鉴：公文结构、数据与提法核对。完全离线，文稿不出本机。'))
    .version(VERSION, '--version', say('显示版本'))
    .helpOption('-h, --help', say('显示帮助'))
    .helpCommand(false)
    .configureOutput({ outputError: message => tell(message.trimEnd(), say('（用 gaojian --help 查看用法）')) })
    .exitOverride();

  const command = (name: string, description: string, formats: readonly string[]): Command =>
    program
      .command(name)
      .description(description)
      .argument(say('<路径...>'), say('文件或文件夹（.txt .md .gw .gongwen .docx），多个路径视为同一工作区'))
      .addOption(new Option('--format <格式>', say('输出格式')).choices([...formats]).default('text'))
      .exitOverride();

  command('outline', say('列出文稿结构（标题、一是…二是…、分条、段首句）'), ['text', 'json']).action(
    async (paths: string[], flags: OutputFlags) => {
      code = await outlineCommand(paths, flags);
    },
  );
  command('figures', say('列出数据台账（指标、范围、时期、数值）'), ['text', 'json', 'csv', 'xlsx'])
    .option('--out <文件>', say('写入文件'))
    .action(async (paths: string[], flags: OutputFlags) => {
      code = await figuresCommand(paths, flags);
    });
  command('slogans', say('列出提法'), ['text', 'json']).action(async (paths: string[], flags: OutputFlags) => {
    code = await slogansCommand(paths, flags);
  });
  command('check', say('核对数据、项数和序号'), ['text', 'json', 'sarif', 'html', 'docx'])
    .option('--out <文件>', say('写入文件'))
    .addOption(
      new Option('--fail-on <级别>', say('达到该级别时退出码为 1'))
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--rule <规则>', say('只运行该规则（可重复）'), collect)
    .addOption(new Option(`${WITHOUT} <规则>`).argParser(collect).hideHelp())
    .option('--annotate <文件>', say('把问题作为批注写进这份 Word 文档的副本（.docx）'))
    .option('--baseline <文件>', say('不报基线文件里已有的问题'))
    .option('--write-baseline <文件>', say('把现有的问题写成基线文件'))
    .addHelpText('after', say('  --no-rule <规则>       不运行该规则（可重复）'))
    .action(async (paths: string[], flags: CheckFlags) => {
      code = await checkCommand(paths, flags);
    });
  program
    .command('convert')
    .description(say('Word 文档转成 .md、.gw，或把文稿排成公文格式的 .docx'))
    .argument(say('<来源>'), say('要转换的文件'))
    .argument(say('<去向>'), say('写到哪里，按扩展名决定格式'))
    .action(async (from: string, to: string) => {
      code = await convertCommand(from, to);
    })
    .exitOverride();
  program
    .command('compare')
    .description(say('比较两稿：数据、目标、提法和标题有哪些改动'))
    .argument(say('<旧稿>'), say('修改前的文稿'))
    .argument(say('<新稿>'), say('修改后的文稿'))
    .addOption(new Option('--format <格式>', say('输出格式')).choices(['text', 'json', 'html']).default('text'))
    .option('--out <文件>', say('写入文件'))
    .action(async (from: string, to: string, flags: OutputFlags) => {
      code = await compareCommand(from, to, flags);
    })
    .exitOverride();
  program
    .command('new')
    .description(say('从去年的报告起草新稿：保留结构，数据逐处待填'))
    .argument(say('<去年的报告>'), say('.docx、.gw、.txt 或 .md'))
    .argument(say('<新稿>'), say('写到哪里（.gw、.txt 或 .md）'))
    .action(async (from: string, to: string) => {
      code = await newCommand(from, to);
    })
    .exitOverride();
  program
    .command('lsp')
    .description(say('语言服务器，供任何编辑器使用'))
    .requiredOption('--stdio', say('通过标准输入输出通信'))
    .action(async () => {
      code = await runServer();
    })
    .exitOverride();

  try {
    await program.parseAsync(argv.map(a => a.replace(/^--no-rule(?==|$)/, WITHOUT)));
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return code;
};

/** commander reads `--no-x` as the negation of `--x`; the contract's `--no-rule ID` takes a value of its own. */
const WITHOUT = '--without-rule';

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];
