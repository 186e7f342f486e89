import type { ErrorPhrase } from "../errors.ts";

export const playbookErrors = {
  missing: {
    kind: "usage",
    message: {
      en: "there is no such playbook, neither a file nor a shipped one",
      ja: "その名前のプレイブックはファイルにも同梱にもありません",
    },
    hint: {
      en: "give a YAML file, or one of: {presets}",
      ja: "YAML ファイルか、同梱の名前（{presets}）を指定してください",
    },
  },
  unreadable: {
    kind: "io",
    message: { en: "the playbook cannot be read", ja: "プレイブックを読めません" },
    hint: { en: "check the file's permissions", ja: "ファイルの権限を確認してください" },
  },
  findings: {
    kind: "usage",
    message: {
      en: "the playbook has {count} finding(s); the first is {first}",
      ja: "プレイブックに問題が{count}件あります。最初の1件: {first}",
    },
    hint: {
      en: "`reactivate rules check FILE` lists all of them",
      ja: "`reactivate rules check FILE` で全件を確認できます",
    },
  },
} as const satisfies Record<string, ErrorPhrase>;
