/** gaojian/frame and “gaojian.describeDocument”: what a document was taken for, and a person's word instead. */
import { say } from '../../core/base';
import { DOCUMENT_KINDS } from '../../core/config';
import { frameFields, frameShort, kindName } from '../../core/features';
import { addDocument } from '../../host/ignores';
import { FRAME, type DescribeArguments, type FrameField, type FrameParams, type FrameResult } from '../../protocol';
import type { ConfigCommand } from '../config-writer';
import type { Session } from '../context';
import { relativeTo } from './ignore';

export const registerFrame = ({ connection, service, ready, freshAll, answer }: Session): void => {
  connection.onRequest(
    FRAME,
    answer(
      FRAME,
      () => null,
      async ({ uri }: FrameParams): Promise<FrameResult> => {
        await ready();
        freshAll();
        const report = service().get(uri)?.reports[0]?.report;
        return report
          ? { text: frameShort(report), fields: frameFields(report).map(f => ({ ...f, choices: choicesOf(f.name) })) }
          : null;
      },
    ),
  );
};

const choicesOf = (name: FrameField['name']): FrameField['choices'] =>
  name === 'kind' ? DOCUMENT_KINDS.map(value => ({ value, label: kindName(value) })) : [];

export const describeCommand =
  ({ configuration, configure }: Session): ConfigCommand =>
  async args => {
    const place = configuration();
    if (!place || !isArguments(args)) return false;
    const value = args.value.trim();
    if (!isFit(args.name, value)) return false;
    const field = args.name === 'speechYear' || args.name === 'dataYear' ? Number(value) : value;
    return configure(say('在配置中说明'), text =>
      addDocument(text, relativeTo(place.folder, args.uri), { [args.name]: field }),
    );
  };

const isFit = (name: DescribeArguments['name'], value: string): boolean => {
  switch (name) {
    case 'kind':
      return (DOCUMENT_KINDS as readonly string[]).includes(value);
    case 'region':
      return value !== '' && value.length <= MOST_REGION;
    case 'speechYear':
    case 'dataYear':
      return /^(?:19|20)\d\d$/.test(value);
  }
};
const MOST_REGION = 20;

const NAMES: readonly string[] = ['kind', 'region', 'speechYear', 'dataYear'];
const isArguments = (value: unknown): value is DescribeArguments =>
  typeof value === 'object' &&
  value !== null &&
  'uri' in value &&
  typeof value.uri === 'string' &&
  'name' in value &&
  typeof value.name === 'string' &&
  NAMES.includes(value.name) &&
  'value' in value &&
  typeof value.value === 'string';
