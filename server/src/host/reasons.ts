/** Why the system, or a parser of JSON, refused: in words for a drafter, never a code and never the engine's English. */
import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import { say } from '../core/base';

export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Did the system refuse to read or to write, rather than we to work? */
export const isRefusedBySystem = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && /^E[A-Z0-9]+$/.test(codeOf(error));

/** What a refusal was about, where it says so. */
export const pathOf = (error: unknown): string =>
  error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : '';

export const systemReason = (error: unknown): string => {
  switch (codeOf(error)) {
    case 'ENOENT':
      return say('找不到该文件或文件夹');
    case 'ENOTDIR':
      return say('路径中有一段不是文件夹');
    case 'EISDIR':
      return say('这是一个文件夹');
    case 'EACCES':
    case 'EPERM':
      return say('没有权限');
    case 'EROFS':
      return say('所在的磁盘只能读，不能写');
    case 'ENOSPC':
    case 'EDQUOT':
      return say('磁盘已满，请腾出空间或换一个位置再试');
    case 'EFBIG':
      return say('文件超过了系统允许的大小，请换一个位置再试');
    case 'EMFILE':
    case 'ENFILE':
      return say('打开的文件过多');
    case 'EBUSY':
    case 'ETXTBSY':
      return say('正被别的程序占用，请关闭后再试');
    case 'ENAMETOOLONG':
      return say('文件名过长');
    case 'ELOOP':
      return say('链接指来指去，没有尽头');
    case 'EIO':
      return say('设备出错，请换一个位置再试');
    default:
      return say('系统没有允许，请换一个位置再试');
  }
};

/** What is wrong with a JSON text at this place, and so what to put right. */
export const jsonReason = ({ error }: ParseError): string => {
  switch (printParseErrorCode(error)) {
    case 'InvalidSymbol':
      return say('有认不出的字词，文字要加英文双引号');
    case 'InvalidNumberFormat':
      return say('数字的写法不对');
    case 'PropertyNameExpected':
      return say('这里应是加英文双引号的名称');
    case 'ValueExpected':
      return say('这里缺少内容');
    case 'ColonExpected':
      return say('名称后面缺少英文冒号');
    case 'CommaExpected':
      return say('两项之间缺少英文逗号');
    case 'CloseBraceExpected':
      return say('缺少右花括号“}”');
    case 'CloseBracketExpected':
      return say('缺少右方括号“]”');
    case 'EndOfFileExpected':
      return say('结尾多出了内容');
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return say('注释的写法不对');
    case 'UnexpectedEndOfString':
      return say('文字后面缺少英文双引号');
    case 'UnexpectedEndOfNumber':
      return say('数字没有写完');
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return say('反斜杠后面的写法不对，路径请用“/”');
    case 'InvalidCharacter':
      return say('文字里有不能直接写的控制字符');
    default:
      return say('写法不对');
  }
};
