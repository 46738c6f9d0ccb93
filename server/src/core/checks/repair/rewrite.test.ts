/** The drafter's way of writing a number survives another value. */
import { expect, it } from 'vitest';
import { rational } from '../../base';
import { EMPTY_CONFIG } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';
import { rewritten } from './rewrite';

const figure = (text: string) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([{ file: 'a.gw', text: `政府工作报告\n\n一、工作回顾\n\n全县粮食总产值${text}。\n` }]);
  const found = service.get('a.gw')?.reports[0]?.figures[0];
  if (!found) throw new Error('no figure');
  return found;
};

it.each([
  ['33.5亿元', 3_400_000_000n, '34.0亿元'],
  ['１８.３亿元', 1_910_000_000n, '１９．１亿元'],
  ['12,345元', 1_234_500n, '1,234,500元'],
  ['5070万元', 50_800_000n, '5080万元'],
])('%s', (text, value, expected) => expect(rewritten(figure(text), rational.rational(value))).toBe(expected));

it('declines what needs more digits than are written', () =>
  expect(rewritten(figure('33.5亿元'), rational.rational(3_456_000_000n))).toBeUndefined());
