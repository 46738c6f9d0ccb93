/** Takes back what was ignored: the entry leaves `.gaojian.json`, and the finding is told again. */
import { say } from '../../core/base';
import { dropIgnore } from '../../host/ignores';
import type { UnignoreArguments } from '../../protocol';
import type { ConfigCommand } from '../config-writer';
import type { Session } from '../context';

export const unignoreCommand =
  ({ configure }: Pick<Session, 'configure'>): ConfigCommand =>
  async args =>
    isArguments(args) && configure(say('撤销忽略'), text => dropIgnore(text, args));

const isArguments = (value: unknown): value is UnignoreArguments =>
  typeof value === 'object' &&
  value !== null &&
  'rule' in value &&
  typeof value.rule === 'string' &&
  'fingerprint' in value &&
  typeof value.fingerprint === 'string' &&
  'file' in value &&
  (value.file === null || typeof value.file === 'string');
