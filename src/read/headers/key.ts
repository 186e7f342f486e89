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
