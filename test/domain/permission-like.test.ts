import { expect, it } from "vitest";
import { looksLikePermission } from "../../src/domain/columns.ts";

it.each([
  "テレアポng",
  "dmngリスト",
  "marketingrefused",
  "optoutreason",
  "unsubscribedfromlists",
  "営業連絡不可",
  "dm発送の可否",
  "セミナー案内メール希望",
  "退会",
  "emailconsent",
])("%s speaks of a permission", (header) => expect(looksLikePermission(header)).toBe(true));

it.each([
  "会社名",
  "電話番号",
  "メールアドレス",
  "備考",
  "契約停止日",
  "ranking",
  "最終架電日",
  "phonetic",
  "acceptswhatsappmarketing",
  "unsubscribelink",
])("%s does not", (header) => expect(looksLikePermission(header)).toBe(false));
