/**
 * Kanji that people write for one another and that NFKC leaves apart; the first of a group stands for all.
 * For matching only: a name is printed with the character its owner chose.
 */
const GROUPS: readonly string[] =
  "高髙 崎﨑嵜碕﨑 辺邊邉 斎齋齊斉 浜濱濵 沢澤 広廣 国國圀 島嶋嶌 桜櫻 竜龍 滝瀧 徳德 栄榮 真眞 渋澁澀 関關 富冨 万萬 与與 会會 応應 恵惠 静靜 条條 亀龜 鉄鐵 鉱鑛礦 炉爐 舎舍 館舘 芸藝 駅驛 豊豐 弥彌 遥遙 壱壹 黒黑 峰峯 松枩 柳栁 桑桒 槙槇 薮藪 鶴靏鸖靍 鴎鷗 麺麵 頬頰 祢禰 蔵藏 蛍螢 観觀 学學 実實 寿壽 岳嶽 帯帶 庁廳 当當 曽曾 来來 検檢 楽樂 済濟 湾灣 満滿 画畫 県縣 礼禮 穂穗 総總 緑綠 経經 継繼 聡聰 台臺 蒋蔣 薫薰 誉譽 郎郞 隣鄰 頼賴 塩鹽 麦麥 黄黃 吉𠮷 土𡈽 辻辻 鉢缽 巌巖 桧檜 桝枡 蓮蓮 篭籠 繍繡 祐祐 晃晄 侠俠 剣劍劔 号號 円圓 図圖 団團 塁壘 売賣 変變 宝寶 将將 尽盡 巣巢 従從 戦戰 摂攝 数數 晋晉 暁曉 気氣 沖冲 涼凉 渓溪 焼燒 猟獵 獣獸 瑶瑤 発發 秘祕 称稱 竈竃 糸絲 縄繩 繊纖 聖聖 脇脋 茎莖 荘莊 薬藥 処處 覚覺 証證 読讀 豪豪 転轉 逓遞 遅遲 酔醉 釈釋 鋳鑄 陥陷 険險 隠隱 霊靈 顕顯 験驗 髪髮 鶏鷄 仏佛 伝傳 医醫 区區 参參 双雙 営營 労勞 効效 勧勸 厳嚴 縁緣 旧舊 昼晝 枢樞 権權 欧歐 帰歸 歩步 残殘 毎每 海海 点點 為爲 犠犧 独獨 産產 畳疊 盗盜 硏研 粋粹 粛肅 絵繪 続續 声聲 胆膽 蚕蠶 装裝 触觸 訳譯 謡謠 譲讓 賛贊 銭錢 錬鍊 録錄 雑雜 難難 頼頼 駆驅 斉".split(
    " ",
  );

const STANDARD = new Map(
  GROUPS.flatMap((group) => {
    const [standard = "", ...variants] = [...group];
    return variants.filter((variant) => variant !== standard).map((variant) => [variant, standard]);
  }),
);

/** The text with every variant kanji replaced by its standard form: 髙﨑 → 高崎. */
export function foldKanji(text: string): string {
  return [...text].map((character) => STANDARD.get(character) ?? character).join("");
}
