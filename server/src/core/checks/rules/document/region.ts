/** A report that does not say whose it is: said once, at its head. */
import { say } from '../../../base';
import { defineCheck, fires, found, quiet } from '../../define';
import { headOf } from '../../head';

export const region = defineCheck({
  id: 'document/region',
  status: 'preview',
  summary: '没有读出材料是哪个地方的',
  explanation: {
    says: '标题、会议、署名、落款、文件名都没有写明材料是哪个地方的。此前本文的数据只在本文之内核对，不与别的材料比较，也不凭正文里常见的地名去猜。没有数据的材料不提示。',
    basis: '没有专门的标准条文：跨材料核对须先知道两份材料说的是不是同一个地方。',
    severity: '试行规则，只作提示。',
  },
  examples: [
    quiet('全县一般公共预算收入13.2亿元，粮食总产量39.1万吨，新增就业6100人。', '会议名称写明了地方'),
    fires('//- 2026 raw\n⟦2025年工作总结⟧\n\n粮食总产量39.1万吨，油料产量3.2万吨，新增就业6100人。', '通篇没有写明'),
    quiet(
      '//- 2026 raw\n云岭县2025年工作总结\n\n粮食总产量39.1万吨，油料产量3.2万吨，新增就业6100人。',
      '标题写明了地方',
    ),
  ],
  *run({ file, workspace }) {
    for (const { report, figures } of file.reports) {
      if (report.frame.region !== null || figures.length < FEW) continue;
      const folder = folderOf(file.file);
      const beside = new Set(
        [...workspace.files.values()]
          .filter(f => f !== file && folderOf(f.file) === folder)
          .flatMap(f => f.reports)
          .flatMap(r => r.report.frame.region?.value ?? []),
      );
      yield found({
        rule: 'document/region',
        severity: 'info',
        file: file.file,
        span: headOf(file, report),
        message: say('没有读出这份材料是哪个地方的'),
        why: say('标题、会议、署名、落款和文件名都没有写明，正文里的地名不作数'),
        advice: say('请在 .gaojian.json 中写明；在此之前只在本文之内核对，不与别的材料比较'),
        related: [],
        fixes: [],
        settings: [...beside]
          .slice(0, MOST)
          .map(name => ({ title: say('写明这是{0}的材料', name), region: name }))
          .concat([{ title: say('在 .gaojian.json 中写明所属地方'), region: '' }]),
        group: `region|${file.file}#${report.index}`,
        data: { document: report.index },
      });
    }
  },
});

/** With fewer figures nothing is lost. */
const FEW = 3;
const MOST = 4;

const folderOf = (file: string): string => file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
