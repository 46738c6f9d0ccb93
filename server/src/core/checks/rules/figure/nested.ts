/** 较短时期的数大于较长时期的：the reckonings of `nested`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const nested = arithmeticCheck({
  id: 'figure/nested',
  status: 'stable',
  summary: '较短时期的数大于较长时期的',
  explanation: {
    says: '只增不减的数（如产量、累计数），半年的不会多于全年的，一年的不会多于五年累计的。',
    basis: '没有专门的标准条文：部分时期不大于整个时期。',
    severity: '时期最容易读错，只作提示。',
  },
  examples: [
    quiet('民生支出42.9亿元。\n\n五年来，民生支出累计达到176.5亿元。', '一年少于五年'),
    fires('粮食总产量39.1万吨。上半年粮食总产量⟦49.1万吨⟧。', '半年多于全年'),
  ],
});
