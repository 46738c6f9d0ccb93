/** Names in the properties of a Word document: a reader of the file sees what its drafter has forgotten. */
import { say } from '../../../base';
import { defineCheck, fires, quiet } from '../../define';
import { LEFTOVER, leftoverOf } from '../../leftover';

export const people = defineCheck({
  id: 'document/people',
  status: 'preview',
  summary: 'Word 文档的属性里有人名',
  explanation: {
    says: '文档属性里写着作者、最后保存者的名字。软件自己的名字、“用户”一类的通称不算。',
    ...LEFTOVER.explanation,
  },
  examples: [
    fires('//- 2026 word people=周明远\n⟦云岭县2025年工作总结⟧\n\n粮食总产量39.1万吨。'),
    quiet('//- 2026 word people=Administrator\n云岭县2025年工作总结\n\n粮食总产量39.1万吨。', '通称，不是人名'),
  ],
  ...leftoverOf({
    id: 'document/people',
    tell: r => {
      const people = r.people.filter(p => !PROGRAM.test(p));
      return people.length
        ? {
            message: say('文档属性里有名字：{0}', people.join('、')),
            why: say('属性会随文档一起发出去'),
            advice: say('请在 Word“文件→信息→检查文档”中删去文档属性和个人信息'),
            count: people.length,
          }
        : undefined;
    },
  }),
});

/** What programs write by themselves, and names that name nobody. */
const PROGRAM =
  /^(?:admin(?:istrator)?|user\d*|pc|windows|microsoft|office|wps|word|libreoffice|python-docx|apache poi|un-?named|unknown|author|lenovo|dell|hp|用户\d*|微软用户|系统管理员|管理员|作者|[\w.-]{1,3})(?:\b|$)/i;
