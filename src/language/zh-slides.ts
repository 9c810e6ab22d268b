// Chinese of the slides and their notes, beside what the briefing itself says.

export const zhSlides = {
  'slides.provenance': '数据来源与口径',
  'slides.inFull': '页面上放不下的全文：',
  'slides.noPicture': '地图图片未能生成。{{counts}}。{{caption}}',
} as const;
