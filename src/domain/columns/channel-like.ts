/**
 * Headers (as `looseKey` gives them) under which a list of stops made by hand may say what is to stop: 停止の種類,
 * 対象, チャンネル. They may as well say why, or to whom: the cells decide.
 */
const namesWay =
  /^(?:(?:配信|送信|送付|連絡|案内|営業|停止|拒否|除外|解除|不要|希望|dm|メール)+の?)?(?:種類|種別|対象|チャンネル|チャネル|媒体|手段|方法|区分|ツール|内容)$|^(?:stop|opt-?out|unsub(?:scribe)?|suppress(?:ion)?|contact|marketing)?(?:type|channels?|medium|media|method|kind)$/;

export function looksLikeChannel(looseKey: string): boolean {
  return namesWay.test(looseKey);
}
