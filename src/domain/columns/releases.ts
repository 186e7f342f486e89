import { column } from "./build.ts";

/** Features that came out, for reasons of the kind "the feature was missing" (MISSION P6). */
export const releaseColumns = [
  column(
    "feature",
    "text",
    "first",
    ["機能", "Feature"],
    "機能名 | リリース機能 | 新機能 | リリース名 | タイトル | Feature Name | Title",
  ),
  column(
    "released_at",
    "date",
    "earliest",
    ["リリース日", "Released At"],
    "公開日 | 提供開始日 | リリース日時 | 発売日 | Release Date | Date | 日付",
  ),
  column(
    "keywords",
    "text",
    "all",
    ["キーワード", "Keywords"],
    "キーワード一覧 | 検索語 | Keyword | タグ | Tags",
  ),
  column("url", "text", "first", ["URL", "Link"], "リンク | 詳細URL | 告知URL"),
] as const;
