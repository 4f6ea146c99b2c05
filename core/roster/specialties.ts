/** The specialties (专业) of 一级建造师. */

/** As the certificate writes them: the ten of the exam. */
export const SPECIALTIES = [
  ...['建筑工程', '公路工程', '铁路工程', '民航机场工程', '港口与航道工程', '水利水电工程'],
  ...['矿业工程', '市政公用工程', '通信与广电工程', '机电工程'],
] as const;
