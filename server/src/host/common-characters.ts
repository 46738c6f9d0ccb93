/**
 * Characters that any Chinese text is full of, simplified and traditional: function words, numerals, and the words of reports.
 * Text that was read in the wrong encoding has hardly any of them.
 */
export const COMMON_CHARACTERS: ReadonlySet<string> = new Set(
  '的一是不了在有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情最何期展基设将市县区省乡镇村增长报告收入投资项目元万亿' +
    '這為個國時來們於對會發動過說產種後學經進著電裡現實開還應從業體機當點無長報資項萬億縣區鄉鎮與關內數見麼變條沒結問設將書東車門間場際團員務術單號總統計劃標準議讓認證費價質買賣',
);
