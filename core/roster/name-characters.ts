/** How characters are read in the names of people, where `core/asking/syllables.ts` does not say so. */

/** Characters of names that are no common words, by syllable; `v` for `ü`. */
const RARE = `
ai瑷嫒霭 ao獒 bao葆 bei蓓 ben犇贲 bin镔 cai偲 can璨 cen岑涔 chan婵 chang昶苌
chao晁 chen琛谌 cheng铖琤 chong翀 cong淙枞 da妲 dai黛 di荻邸棣谛 dou窦 dun惇
fan梵璠 fei霏芾 fen棻 feng酆 fu芙馥 gan淦 gao郜 geng赓 gou彀 guan瓘 gui妫 guo虢
han晗焓瀚菡 hao昊淏灏颢皓 heng珩蘅桁 hong泓 hu祜 hua骅 huan洹 huang篁
hui晖荟蕙 ji霁稷佶伋骥 jia珈镓郏 jian暕 jiao佼皎 jie婕颉 jin瑾槿觐
jing璟婧泾菁箐旌 jiong炅 ju雎琚 juan涓 jue珏 jun珺隽 kai铠锴恺 kan侃阚龛
ke珂恪岢轲 kou蔻 kuai郐蒯 kuang邝 kui揆逵馗 kun鲲琨 lai涞徕 lan岚
li藜俪郦骊鹂 lian濂 liang靓 lin蔺麟璘 ling泠苓翎聆 long泷 lu璐鹭逯 luan鸾
luo珞雒 lv闾 mao峁 mi洣宓 miao缪淼杪 min玟旻慜珉闵 ming洺茗 mo茉 mu沐 nan楠
ning甯 nong侬 pan泮 pang逄雱 pei霈 peng芃 pin嫔 ping娉 po珀 pu璞溥濮
qi琪琦锜淇芪祺亓颀骐麒杞绮 qian芊茜蒨倩骞 qiao峤 qin骎覃 qiu裘遒 qu瞿
quan荃诠 que阙 ran苒蚺 rao娆 rong镕嵘榕 rui芮汭睿 ruo偌 sa飒 shao劭 she佘畲
shen燊莘珅 sheng晟笙 shou绶 shu姝摅 shuo铄 si泗姒 song嵩 su簌愫谡 sui邃 tai邰
tan昙 tao韬弢洮 teng滕 ti倜缇 tian湉 tiao朓 ting婷 tong潼佟仝 tu凃 wai崴
wan琬莞 wei玮炜溦葳薇隗 wen汶雯 wu仵邬 xi郗晞曦熹浠禧僖郄 xia黠
xian娴冼氙 xiang骧 xiao潇筱箫骁 xie勰 xin鑫昕歆馨 xiu脩 xu煦勖栩珝胥顼
xuan瑄璇暄煊炫烜萱翾儇禤諠 xun郇洵浔荀 ya娅婭
yan琰妍嫣嬿晏焱滟俨鄢闫 yang炀飏旸 yao曜 ye晔烨邺
yi熠漪苡祎翊懿怡怿佚弋旖诒轶 yin崟鄞 ying瑛滢潆瀛嬴楹 you祐侑宥猷
yu瑜钰妤昱煜毓彧俣庾瑀 yuan瑗媛沅 yue玥樾 yun昀沄芸筠恽郓韫妘贇赟
zan瓒趱 zang臧 zhang璋仉 zhao钊櫂 zhe晢柘 zhen蓁禛祯桢榛缜 zheng铮峥
zhi芷郅陟 zhu翥竺 zhuo倬 zi梓訾 zuo祚
`;

/** Further readings of characters that have several: 曾 is ceng in words, and zeng as a name. */
const ALSO = `
bai柏 bi秘 chang长 chao朝 chong种重 di翟 du都 ge盖葛 gui炅 hang行 huan郇 juan隽 kui隗 le乐 mi宓
miao缪 mu牟 nuo娜 ou区 piao朴 qian茜 qiu仇 ren任 shan单 she折 sheng盛 shuang泷 tan覃 wan莞
xian冼 xie解 yu尉 yue乐 yun员 zeng曾 zha查 zhai翟祭 zhang长 zhao召朝 zhong重
`;

let table: ReadonlyMap<string, readonly string[]> | undefined;

/** @returns the syllables by which a character is read in names alone; none where that is nothing special */
export function readingsInNames(character: string): readonly string[] {
  table ??= readTable();
  return table.get(character) ?? [];
}

// ---------------------------------------------------------------------------------------------

function readTable(): ReadonlyMap<string, readonly string[]> {
  const read = new Map<string, string[]>();
  for (const [, syllable = '', characters = ''] of (RARE + ALSO).matchAll(/([a-z]+)([^a-z\s]+)/g)) {
    for (const character of characters) {
      read.set(character, [...(read.get(character) ?? []), syllable]);
    }
  }
  return read;
}
