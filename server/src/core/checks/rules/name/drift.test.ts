import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../../config';
import { createReportService } from '../../../service';
import { NO_WORDS } from '../../../text';

const report = (body: string, year: number): string =>
  `政府工作报告\n\n——${year}年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、${year - 1}年工作回顾\n\n${body}\n\n各位代表！让我们携手奋进！\n`;
const check = (...bodies: string[]) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(bodies.map((b, i) => ({ file: `${i}.gw`, text: report(b, 2021 + i) })));
  return service.checkAll({ only: ['name'] }).findings;
};
const said = (...bodies: string[]): string[] => check(...bodies).map(f => `${f.severity} ${f.message}`);

describe('name/drift', () => {
  it.each([
    ['one spelling', ['云河路学校开工。\n\n云河路学校竣工。\n\n云河路学校招生。']],
    ['two names of one paragraph', ['建设云河路学校、云禾路学校。\n\n云河路学校竣工。\n\n云河路学校招生。']],
    [
      'directions and numbers',
      [
        '云岭东湖公园开放。\n\n云岭东湖公园提升。\n\n云岭西湖公园开工。',
        '云岭一中医院投用，云岭一中医院扩建。\n\n云岭二中医院开工。',
      ],
    ],
    ['characters that do not sound alike', ['清泉路小学开工。\n\n清泉路小学竣工。\n\n清风路小学开工。']],
    ['a name that is not in the majority', ['云河路学校开工。\n\n云禾路学校竣工。']],
    ['two spellings that both recur', ['云河路学校开工。\n\n云河路学校竣工。\n\n云禾路学校开工。\n\n云禾路学校竣工。']],
    ['zones of two stems', ['绿色金融改革试验区获批。\n\n绿色金融改革试验区见效。\n\n现代农业产业示范区开建。']],
  ])('is quiet on %s', (_, bodies) => expect(said(...bodies)).toEqual([]));

  it('informs of a character of the same sound, across documents', () => {
    expect(said('云河路学校开工。\n\n云河路学校竣工。', '云禾路学校招生。')).toEqual([
      'info “云禾路学校”在别处作“云河路学校”，请核对名称',
    ]);
  });
  it('informs of a rare character that is misread', () => {
    expect(said('杨寔路学校开工。\n\n杨寔路学校竣工。\n\n杨襄路学校招生。')).toEqual([
      'info “杨襄路学校”在别处作“杨寔路学校”，请核对名称',
    ]);
  });
  it('informs of a zone of another kind', () => {
    expect(said('城乡融合发展试验区获批。\n\n城乡融合发展试验区见效。\n\n抢抓城乡融合发展示范区机遇。')).toEqual([
      'info “城乡融合发展示范区”在别处作“城乡融合发展试验区”，请核对名称',
    ]);
  });
  it('shows the other places and offers their spelling', () => {
    const [finding] = check('云河路学校开工。\n\n云河路学校竣工。\n\n云禾路学校招生。');
    expect(finding?.related).toHaveLength(2);
    expect(finding?.fixes.map(f => [f.safe, f.edits[0]?.newText])).toEqual([[false, '云河路学校']]);
  });
});
