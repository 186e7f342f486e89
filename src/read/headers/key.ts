/**
 * What two headers must share to be the same word: width, case, spaces and bracket characters do not
 * count (the brackets' content does: 都道府県(ID) is not 都道府県(名称)); （必須） is dropped.
 */
export function headerKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[([{【「『〔<]\s*(必須|任意)\s*[)\]}】」』〕>]/g, "")
    .replaceAll(/[\s\u{FEFF}\u{200B}()[\]{}<>【】「」『』〔〕〈〉《》]/gu, "");
}

/** A second chance for `customer-id`, `TEL-1`: joining marks do not count either. */
export function looseKey(key: string): string {
  return key.replaceAll(/[_\-‐.]/g, "");
}

const party = "(?:お客様|お客さま|顧客|得意先|取引先|会員|契約者)";
const ofParty =
  "(?:ご|お)?(?:住所|所在地|電話|tel|携帯|ケータイ|メール|e-?mail|郵便番号|〒|都道府県|市区町村|部署|役職|fax)";
/** Whose address or number it is goes without saying in a list of customers. */
const whose = new RegExp(`^${party}様?の?(?=${ofParty})`);

/**
 * A third chance for what is said politely: ご住所, お取引先様名. ご担当者 is theirs and 担当者 may be ours: of a person in
 * charge the politeness tells, and stays; お電話 may be the number or whether to call: its cells tell.
 */
export function plainKey(key: string): string {
  if (/担当/.test(key)) return key;
  return key
    .replace(whose, "")
    .replace(/^(?:お|ご|御)(?!客|電話$|メール$)/, "")
    .replace(/(?<!お客)様(?=(?:名|名称|氏名|番号|コード|id|no)?$)/, "")
    .replace(/^(お客様)(?:お|ご)/, "$1")
    .replace(/^お客様名(?:前|称)$/, "お客様名");
}
