/**
 * Headers (as `headerKey` gives them) of values that no list may carry: passwords, payment cards, bank
 * accounts, the personal My Number, what is known of somebody's credit or health. Such columns are dropped from all outputs with a notice. Loyalty cards
 * (会員カード番号) are no secret.
 */
const secretPatterns: readonly RegExp[] = [
  /パスワード|パスコード|暗証番号|秘密の(質問|答え?)|password|passwd|passcode|^(pw|pwd|pin)$/,
  /(?<!会員|ポイント|診察|メンバーズ|ギフト)カード番号|クレジットカード|カード名義|カード有効期限|セキュリティコード/,
  /(credit|debit)_?-?card|^card_?-?(number|no\.?|num)|cvv|cvc|security_?-?code/,
  /マイナンバー|my_?-?number|個人番号|口座番号|bank_?-?account/,
  /信用情報|与信情報|健康状態|健康情報|病歴|既往症|既往歴|銀行口座/,
  /(^|[^a-z])(pw|pwd)$|apiキー|秘密鍵|アクセストークン|access_?-?token|api_?-?key|secret_?-?(key|question|answer)/,
];

/** Whether a column with this header key holds a secret. */
export function isSecret(headerKey: string): boolean {
  return secretPatterns.some((pattern) => pattern.test(headerKey));
}
