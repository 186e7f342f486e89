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
  playbookIsFolder: {
    kind: "usage",
    message: { en: "the playbook is a folder", ja: "プレイブックがフォルダです" },
    hint: {
      en: "name the YAML file in it",
      ja: "その中の YAML ファイルを指定してください",
    },
  },
  notUtf8: {
    kind: "usage",
    message: {
      en: "the playbook is not UTF-8 text",
      ja: "プレイブックの文字コードが UTF-8 ではありません",
    },
    hint: {
      en: "save it as UTF-8 in the editor: its Japanese names would fit no column",
      ja: "エディタで UTF-8 として保存し直してください（このままでは日本語の見出しが一致しません）",
    },
  },
  playbookLinkBroken: {
    kind: "usage",
    message: {
      en: "the playbook is a link to a file that does not exist",
      ja: "プレイブックがリンク切れです",
    },
    hint: {
      en: "mend or remove the link; --playbook standard uses the built-in rules",
      ja: "リンクを直すか削除してください。組み込みのルールは --playbook standard で使えます",
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
