import { plainText } from "./plain-text.ts";

/** The 47 prefectures in the order of JIS X 0401: index + 1 is the code. */
export const prefectures: readonly string[] =
  "北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県".split(
    " ",
  );

const BY_SHORT_NAME = new Map(prefectures.map((name) => [name.replace(/[都府県]$/, ""), name]));

/** The full name for 東京都, 東京, JP-13 or 13; undefined for anything else. */
export function prefectureOf(text: string): string | undefined {
  const plain = plainText(text).toUpperCase();
  const code = /^(?:JP-)?(\d{1,2})$/.exec(plain)?.[1];
  if (code !== undefined) return prefectures[Number(code) - 1];
  return prefectures.includes(plain) ? plain : BY_SHORT_NAME.get(plain);
}

/**
 * An address without its prefecture, by the list and not by the letter 県, so that 長野市県町 keeps its
 * own. A name that stands twice (a prefecture column and again in the address) goes twice.
 */
export function withoutPrefecture(address: string): string {
  const name = prefectures.find((prefecture) => address.startsWith(prefecture));
  return name === undefined ? address : withoutPrefecture(address.slice(name.length).trimStart());
}
