/** Golden outlines of invented documents, one construct each. Read a change here as a change of behaviour. */
import { describe, expect, it } from 'vitest';
import { renderText } from './render';

const BODY = '紧盯重点企业和重点行业，强化要素保障，优化惠企服务，确保平稳运行。';
const LONG = `全县上下坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，${BODY}`;
const lines = (...parts: readonly string[]): string => parts.join('\n');

describe('front matter', () => {
  it('title over two lines, occasion behind a dash, byline with a wide blank', () => {
    expect(
      renderText(
        lines(
          '在县委十四届九次全体会议暨',
          '全县经济工作会议上的讲话',
          '（2025年12月28日）',
          '县委书记　李　言',
          '同志们：',
          '这次会议的主要任务是总结工作。',
          '一、肯定成绩',
          LONG,
          '二、明确任务',
          LONG,
        ),
      ),
    ).toMatchInlineSnapshot(`
      "title 在县委十四届九次全体会议暨全县经济工作会议上的讲话
      occasion 县委十四届九次全体会议暨全县经济工作会议
      byline 县委书记 李言
      date 2025-12-28
      salutation 同志们：
      year 2025
        一、|肯定成绩
        二、|明确任务"
    `);
  });
  it('office before and behind the name, meeting line in two halves', () => {
    expect(
      renderText(
        lines(
          '政府工作报告',
          '——2026年1月12日在云岭县第十八届',
          '人民代表大会第六次会议上',
          '县长 周明远',
          '各位代表：',
          '现在，我代表县人民政府，向大会报告工作。',
          '一、2025年工作回顾',
          LONG,
        ),
      ),
    ).toMatchInlineSnapshot(`
      "title 政府工作报告
      occasion 云岭县第十八届人民代表大会第六次会议
      byline 县长 周明远
      date 2026-1-12
      salutation 各位代表：
      region 云岭县
      year 2026
        一、|2025年工作回顾"
    `);
  });
  it('a web page: position, source, buttons, caption', () => {
    expect(
      renderText(
        lines(
          '您的位置：',
          '首页',
          '>',
          '政务公开',
          '2026年江北市政府工作报告',
          '来源：江北日报',
          '发布时间：2026-01-20 09:12:00',
          '【字体：',
          '大',
          '中',
          '小',
          '】',
          '——2026年1月15日在江北市第九届人民代表大会第五次会议上',
          '江北市市长 王一鸣',
          '各位代表：',
          '现在，我代表市人民政府向大会报告工作。',
          '一、过去一年工作回顾',
          LONG,
          '二、今年工作安排',
          LONG,
          '分享到微信',
          '×',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "title 2026年江北市政府工作报告
      occasion 江北市第九届人民代表大会第五次会议
      byline 江北市市长 王一鸣
      date 2026-1-15
      salutation 各位代表：
      region 江北市
      year 2026
        一、|过去一年工作回顾
        二、|今年工作安排
      furniture 您的位置： ¦ 首页 ¦ > ¦ 政务公开 ¦ 来源：江北日报 ¦ 发布时间：202 ¦ 【字体： ¦ 大 ¦ 中 ¦ 小 ¦ 】 ¦ 分享到微信 ¦ ×"
    `);
  });
  it('two reports in one file', () => {
    expect(
      renderText(
        lines(
          '政府工作报告',
          '——2025年1月15日在云岭县第十八届人民代表大会第四次会议上',
          '云岭县人民政府县长 周明远',
          '',
          '各位代表：',
          '',
          '一、2024年工作回顾',
          '',
          LONG,
          '',
          '二、2025年工作安排',
          '',
          LONG,
          '',
          '政府工作报告',
          '——2026年1月12日在云岭县第十八届人民代表大会第五次会议上',
          '云岭县人民政府县长 周明远',
          '',
          '各位代表：',
          '',
          '一、2025年工作回顾',
          '',
          LONG,
        ),
      ),
    ).toMatchInlineSnapshot(`
      "title 政府工作报告
      occasion 云岭县第十八届人民代表大会第四次会议
      byline 云岭县人民政府县长 周明远
      date 2025-1-15
      salutation 各位代表：
      region 云岭县
      year 2025
        一、|2024年工作回顾
        二、|2025年工作安排
      ----
      title 政府工作报告
      occasion 云岭县第十八届人民代表大会第五次会议
      byline 云岭县人民政府县长 周明远
      date 2026-1-12
      salutation 各位代表：
      region 云岭县
      year 2026
        一、|2025年工作回顾"
    `);
  });
  it('a bulletin of a statistics office', () => {
    expect(
      renderText(
        lines(
          '云岭县2025年国民经济和社会发展统计公报[1]',
          '云岭县统计局',
          '国家统计局云岭调查队',
          '2026年3月28日',
          '一、综  合',
          '初步核算，全年地区生产总值206.4亿元，比上年增长5.6%。',
          '二、农  业',
          '全年粮食总产量39.1万吨。',
          '注：',
          '1.本公报2025年数据为初步统计数。',
          '2.部分数据因四舍五入，存在总计与分项合计不等的情况。',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "title 云岭县2025年国民经济和社会发展统计公报[1]
      byline 云岭县统计局 
      date 2026-3-28
      region 云岭县
      year 2026
        一、|综合
        二、|农业
      note 注： ¦ 1.本公报202 ¦ 2.部分数据因四"
    `);
  });
});

describe('headings', () => {
  it('parts, chapters, sections and articles', () => {
    expect(
      renderText(
        lines(
          '云岭县城市更新管理办法',
          '第一章　总则',
          '第一条　为了规范城市更新活动，改善人居环境，制定本办法。',
          '第二条　本办法适用于县城规划区。',
          '第二章　规划与计划',
          '第一节　规划',
          '第三条　县住房城乡建设部门编制专项规划，报县人民政府批准。',
          '第二节　计划',
          '第四条　计划一年一编。',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "title 云岭县城市更新管理办法
      region 云岭县
        第一章|总则
          第一条|为了规范城市更新活动，改善人居环境，制定本办法
          第二条|本办法适用于县城规划区
        第二章|规划与计划
          第一节|规划
            第三条|县住房城乡建设部门编制专项规划，报县人民政府批准
          第二节|计划
            第四条|计划一年一编"
    `);
    expect(
      renderText(
        lines(
          '第一部分 2025年预算执行情况',
          '一、收入情况',
          '平稳增长。',
          '二、支出情况',
          '保障有力。',
          '第二部分 2026年预算草案',
          '一、收入安排',
          '积极稳妥。',
          '二、支出安排',
          '有保有压。',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "title 第一部分2025年预算执行情况
      year 2026
        一、|收入情况
        二、|支出情况
        第二部分|2026年预算草案
          一、|收入安排
          二、|支出安排"
    `);
  });
  it('five ranks with half- and full-width brackets, digits and blanks', () => {
    expect(
      renderText(
        lines(
          '一、工作回顾',
          '（一）产业发展',
          '1.工业',
          '（1）传统产业',
          '①纺织',
          '平稳。',
          '②建材',
          '向好。',
          '（2）新兴产业',
          '壮大。',
          '２．农业',
          '丰收。',
          '(二) 城乡建设',
          '提速。',
          '二、工作安排',
          '全力推进。',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "  一、|工作回顾
          （一）|产业发展
            1.|工业
              （1）|传统产业
                ①|纺织
                ②|建材
              （2）|新兴产业
            ２．|农业
          (二)|城乡建设
        二、|工作安排"
    `);
  });
  it('one marker with different ranks, and 一、 inside （二）', () => {
    expect(
      renderText(
        lines(
          '一、总体情况',
          '（一）基本判断',
          LONG,
          '（二）主要问题',
          '一、产业链条不长，龙头企业不多。',
          '二、要素保障不足，用地指标偏紧。',
          '（三）努力方向',
          LONG,
          '二、下步打算',
          LONG,
        ),
      ),
    ).toMatchInlineSnapshot(`
      "  一、|总体情况
          （一）|基本判断
          （二）|主要问题
            一、|产业链条不长，龙头企业不多
            二、|要素保障不足，用地指标偏紧
          （三）|努力方向
        二、|下步打算"
    `);
  });
  it('run in, fused with the text, alone on the line', () => {
    expect(
      renderText(
        lines(
          '一、综合 初步核算，全年地区生产总值206.4亿元，比上年增长5.6%，增速居全市前列，总体平稳。',
          '二、农业 全年粮食总产量39.1万吨，比上年增长1.2%，连续十年稳定在三十九万吨以上水平。',
          `（一）突出稳中求进，夯实发展根基。扎实做好各项工作。${BODY}`,
          '（二）突出创新驱动',
          LONG,
        ),
      ),
    ).toMatchInlineSnapshot(`
      "  一、|综合
        二、|农业
          （一）|突出稳中求进，夯实发展根基
          （二）|突出创新驱动"
    `);
  });
  it('一要 and 一是 as headings, numerals past twenty', () => {
    expect(
      renderText(
        lines(
          '一、今年任务',
          `一要扩大投资。${BODY}`,
          `二要促进消费。${BODY}`,
          `三要稳定外贸。${BODY}`,
          ...Array.from(
            { length: 22 },
            (_, i) =>
              `（${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九', '二十', '二十一', '二十二'][i] ?? ''}）第${i + 1}件实事办好`,
          ).slice(19),
        ),
      ),
    ).toMatchInlineSnapshot(`
      "  一、|今年任务
          一要|扩大投资
          二要|促进消费
          三要|稳定外贸
          （二十）|第20件实事办好
          （二十一）|第21件实事办好
          （二十二）|第22件实事办好"
    `);
  });
  it('a heading whose line break was lost, a marker torn from its number', () => {
    expect(
      renderText(
        lines(
          '一、工作回顾',
          `（一）产业提质。${BODY}`,
          `（二）城乡提速。${BODY}（三）民生改善`,
          LONG,
          '（',
          '四）改革深化。成效明显。',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "  一、|工作回顾
          （一）|产业提质
          （二）|城乡提速
          （三）|民生改善
          （四）|改革深化
      joins 5+6"
    `);
  });
  it('Markdown over Chinese numbering', () => {
    expect(
      renderText(
        lines(
          '# 云岭县2026年政府工作报告',
          '',
          '## 一、2025年工作回顾',
          '',
          LONG,
          '',
          '### （一）产业',
          '',
          LONG,
          '',
          '## 二、2026年工作安排',
          '',
          LONG,
        ),
      ),
    ).toMatchInlineSnapshot(`
      "title 云岭县2026年政府工作报告
      region 云岭县
      year 2026
        一、|2025年工作回顾
          （一）|产业
        二、|2026年工作安排"
    `);
  });
  it('parts without numbers, each with its own series', () => {
    expect(
      renderText(
        lines(
          '各位代表：',
          '2025年工作回顾',
          LONG,
          '一、经济平稳增长',
          LONG,
          '二、民生持续改善',
          LONG,
          '各位代表！',
          `在肯定成绩的同时，我们也清醒地看到：一是产业层次不高。${BODY}二是要素保障不足。${BODY}`,
          '2026年工作安排',
          LONG,
          '一、扩大有效需求',
          LONG,
          '二、壮大实体经济',
          LONG,
          '加强政府自身建设',
          LONG,
        ),
      ),
    ).toMatchInlineSnapshot(`
      "salutation 各位代表：
      year 2026
        ~|2025年工作回顾
          一、|经济平稳增长
          二、|民生持续改善
          ·一是|产业层次不高
          ·二是|要素保障不足
        ~|2026年工作安排
          一、|扩大有效需求
          二、|壮大实体经济
        ~|加强政府自身建设"
    `);
  });
  it('annexes and a glossary do not go on with the series of the report', () => {
    expect(
      renderText(
        lines(
          '一、工作回顾',
          LONG,
          '二、工作安排',
          LONG,
          '（一）稳增长',
          LONG,
          '（二）惠民生',
          LONG,
          '附件1',
          '2026年县十件民生实事',
          '一、新建改建农村公路20公里。',
          '二、新增养老床位200张。',
          '附件2 名词解释',
          '1.“一件事”：指企业群众办理的关联性强的多个单一政务服务事项。',
          '2.“三医”协同：指医疗、医保、医药协同发展和治理。',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "  一、|工作回顾
        二、|工作安排
          （一）|稳增长
          （二）|惠民生
        附件1|2026年县十件民生实事
          一、|新建改建农村公路20公里
          二、|新增养老床位200张
        附件2|名词解释
          1.|“一件事”：指企业群众办理的关联性强的多个单一政务服务事项
          2.|“三医”协同：指医疗、医保、医药协同发展和治理"
    `);
  });
});

describe('inline series', () => {
  it('nested, with the same marker, over several paragraphs, ending at ； and 。', () => {
    expect(
      renderText(
        lines(
          '一、主要工作',
          '重点抓好三件事：一是抓项目；二是抓招商；三是抓服务。',
          `五方面成效明显。一是产业提质。${BODY}二是城乡提速。重点实施两项行动：（1）建新城，拉开框架。（2）改老城，补齐短板。`,
          `三是民生改善。${BODY}`,
          '二、存在问题',
          '主要是：一是总量不大，二是结构不优，三是后劲不足。',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "  一、|主要工作
          ·一是|抓项目
          ·二是|抓招商
          ·三是|抓服务
          ·一是|产业提质
          ·二是|城乡提速
            ·（1）|建新城
            ·（2）|改老城
          三是|民生改善
        二、|存在问题
          ·一是|总量不大
          ·二是|结构不优
          ·三是|后劲不足"
    `);
  });
  it('首先…其次…再次…最后, 其一…其二, 第一，…第二，', () => {
    expect(
      renderText(
        lines(
          '一、几点体会',
          '首先，要提高站位。其次，要压实责任。再次，要严明纪律。最后，要确保实效。',
          '其一，坚持实事求是。其二，坚持群众路线。',
          '第一，必须解放思想。第二，必须真抓实干。',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "  一、|几点体会
          首先，|要提高站位
          ·其次，|要压实责任
          ·再次，|要严明纪律
          ·最后，|要确保实效
          其一，|坚持实事求是
          ·其二，|坚持群众路线
          第一，|必须解放思想
          ·第二，|必须真抓实干"
    `);
  });
  it('is no series: 统一要求, 第一要务, a saying in quotation marks, 一是一、二是二', () => {
    expect(
      renderText(
        lines(
          '按照统一要求，把发展作为第一要务。',
          '坚持“一要吃饭，二要建设”的原则，做到一是一、二是二。',
          '全县唯一是4A级的景区。',
        ),
      ),
    ).toMatchInlineSnapshot(`""`);
  });
});

describe('lead-ins', () => {
  it('open paragraphs side by side, with a verb or without', () => {
    expect(
      renderText(
        lines(
          '一、今年工作',
          `稳定工业运行。${BODY}`,
          `千方百计扩大消费。${BODY}`,
          `以更大力度吸引投资。${BODY}`,
          '二、去年成效',
          `工业经济稳步回升。${BODY}`,
          `消费市场持续回暖。${BODY}`,
          `财政运行良好，金融发展提速。${BODY}`,
        ),
      ),
    ).toMatchInlineSnapshot(`
      "  一、|今年工作
          ~|稳定工业运行
          ~|千方百计扩大消费
          ~|以更大力度吸引投资
        二、|去年成效
          ~|工业经济稳步回升
          ~|消费市场持续回暖
          ~|财政运行良好，金融发展提速"
    `);
  });
  it('divide a paragraph, stand behind dashes, stand alone on their lines', () => {
    expect(
      renderText(
        lines(
          `一、今年工作。稳定工业运行。${BODY}扩大有效投资。${BODY}促进消费升级。${BODY}`,
          '二、主要目标',
          `——综合实力更强。${BODY}`,
          `——产业结构更优。${BODY}`,
          `——人民生活更好。${BODY}`,
          '三、过去五年',
          '农村改革继续深入。',
          `${LONG}${BODY}`,
          '对外贸易有了很大发展。',
          `${LONG}${BODY}`,
          '科技工作开创新局。',
          `${LONG}${BODY}`,
        ),
      ),
    ).toMatchInlineSnapshot(`
      "  一、|今年工作
          ~|稳定工业运行
          ~|扩大有效投资
          ~|促进消费升级
        二、|主要目标
          ~|综合实力更强
          ~|产业结构更优
          ~|人民生活更好
        三、|过去五年
          ~|农村改革继续深入
          ~|对外贸易有了很大发展
          ~|科技工作开创新局"
    `);
  });
  it('stand in a row that begins alike', () => {
    expect(
      renderText(
        lines(
          '一、过去五年工作回顾',
          LONG,
          `这五年，我们的综合实力大幅提升。${BODY}`,
          `这五年，我们的城乡面貌日新月异。${BODY}`,
          `这五年，我们的人民福祉持续增进。${BODY}`,
          `各位代表！成绩来之不易。${BODY}`,
          '二、今年工作安排',
          LONG,
        ),
      ),
    ).toMatchInlineSnapshot(`
      "  一、|过去五年工作回顾
          ~|这五年，我们的综合实力大幅提升
          ~|这五年，我们的城乡面貌日新月异
          ~|这五年，我们的人民福祉持续增进
        二、|今年工作安排"
    `);
  });
  it('are not seen in plain prose: a lone short sentence, figures, arguments', () => {
    expect(
      renderText(
        lines(
          '一、今年工作',
          `稳定工业运行。${BODY}`,
          LONG,
          '二、去年成效',
          `实现税收12.6亿元。${BODY}`,
          `这是全县人民的荣耀。${BODY}`,
          `发展是第一要务。${BODY}`,
          LONG,
        ),
      ),
    ).toMatchInlineSnapshot(`
      "  一、|今年工作
        二、|去年成效"
    `);
  });
  it('比如 topics', () => {
    expect(renderText(lines('一、形势', `当前面临难得机遇：比如，在宏观政策上。${BODY}比如，在产业转移上。${BODY}`)))
      .toMatchInlineSnapshot(`
      "  一、|形势
          ~|在宏观政策上
          ~|在产业转移上"
    `);
  });
});

describe('layout', () => {
  const upper = '全县上下坚持稳中求进工作总基调，扎实推进各项重点工作，把政策印制成';
  it('torn by a page number and a running head, inside a word, behind a comma', () => {
    expect(
      renderText(
        lines(
          '一、工作回顾',
          upper,
          '— 12 —',
          '册，送政策上门，解难题到',
          '企业，群众满意度不断提升，',
          '各项工作走在全市前列。',
          `二、工作安排。${BODY}`,
        ),
      ),
    ).toMatchInlineSnapshot(`
      "  一、|工作回顾
        二、|工作安排
      furniture —12—
      joins 2+4 4+5 5+6"
    `);
  });
  it('hard-wrapped print', () => {
    const wrapped = Array.from({ length: 44 }, (_, i) =>
      i % 11 === 10 ? '各项工作走在全市前列。' : '全县上下坚持稳中求进工作总基调扎实推进各项重点工作不断',
    );
    expect(
      renderText(
        lines('一、2025 年预算执行情况', ...wrapped.slice(0, 22), '二、2026 年预算草案', ...wrapped.slice(22)),
      ),
    ).toMatchInlineSnapshot(`
      "  一、|2025年预算执行情况
        二、|2026年预算草案"
    `);
  });
  it('a whole report in one line', () => {
    const paragraph = LONG.repeat(20);
    expect(
      renderText(
        `江北市市长　王一鸣 各位代表： 　　现在，我代表江北市人民政府，向大会报告工作。 　　一、2025年工作回顾 　　${paragraph} 　　二、2026年工作安排 　　${paragraph}`,
      ),
    ).toMatchInlineSnapshot(`
      "byline 江北市市长 王一鸣
      salutation 各位代表：
      region 江北市
      year 2026
        一、|2025年工作回顾
        二、|2026年工作安排"
    `);
  });
  it('tables of Markdown and of the web, with captions, units and single cells', () => {
    expect(
      renderText(
        lines(
          '一、收支情况',
          '收支平衡。',
          '表1 2025年收支总表',
          '单位：亿元',
          '预算科目\t预计数\t增长',
          '一、税收收入\t12.6\t3.2%',
          '二、非税收入\t4.1\t1.5%',
          '三、产权转让收入',
          '四、清算收入',
          '收入合计\t16.7\t2.8%',
          '二、重点工作',
          '全力推进。',
          '| 指标 | 数值 |',
          '| --- | --- |',
          '| 一、总量 | 206.4 |',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "  一、|收支情况
        二、|重点工作
      note 表1 2025年 ¦ 单位：亿元
      table 预算科目预计数增 ¦ 一、税收收入12 ¦ 二、非税收入4. ¦ 三、产权转让收入 ¦ 四、清算收入 ¦ 收入合计16.7 ¦ |指标|数值| ¦ |---|--- ¦ |一、总量|20"
    `);
  });
});
