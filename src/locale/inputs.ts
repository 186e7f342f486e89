import type { ErrorPhrase, Phrase } from "../errors.ts";
import { sideNotices } from "./side-notices.ts";
import { unreadableNotices } from "./unreadable.ts";

/** What can be wrong with the files of a run once they could be read as tables. */
export const inputErrors = {
  noRows: {
    kind: "input",
    message: {
      en: "the file has a header and no rows",
      ja: "見出し行だけで、データ行がありません",
    },
    hint: {
      en: "check the export; --allow-empty accepts it",
      ja: "書き出しを確認してください。空でよい場合は --allow-empty を付けます",
    },
  },
  noRowUsable: {
    kind: "input",
    message: {
      en: "none of the {count} row(s) could be read; the first: {reason_en}",
      ja: "{count}行のうち読めた行がありません。最初の行の理由: {reason_ja}",
    },
    hint: {
      en: "check that line and the header; if the delimiter was taken wrongly: --delimiter, if the header stands further down: --header-row N",
      ja: "その行と見出しを確認してください。区切りが違えば --delimiter、見出しが下にあれば --header-row N を指定します",
    },
  },
  noKey: {
    kind: "input",
    message: {
      en: "none of the {headers} column headers says who a row is (id, corporate number, e-mail, phone or name)",
      ja: "{headers}個の見出しの中に、顧客を特定できる列（ID・法人番号・メール・電話・名称）がありません",
    },
    hint: {
      en: "name it: --map customer_id=HEADER (or email=, company_name= …); if the first row is not the header: --header-row N",
      ja: "--map customer_id=見出し（email=、company_name= など）で指定してください。見出し行が1行目でなければ --header-row N",
    },
  },
  emptyProhibitions: {
    kind: "input",
    message: {
      en: "the {kind_en} file holds no usable line: nobody would be held back",
      ja: "{kind_ja}に有効な行がありません。このままでは誰も除外されません",
    },
    hint: {
      en: "check the export; --allow-empty accepts an empty list",
      ja: "書き出しを確認してください。空でよい場合は --allow-empty を付けます",
    },
  },
  damagedProhibitions: {
    kind: "input",
    message: {
      en: "{count} line(s) of the {kind_en} file cannot be read as rows: whoever they name would not be held back",
      ja: "{kind_ja}に行として読めない行が{count}行あります。このままでは、その相手が除外されません",
    },
    hint: {
      en: "repair the line (quotes, number of columns), then run again",
      ja: "その行の引用符や列数を直して、もう一度実行してください",
    },
  },
  noProhibitionKey: {
    kind: "input",
    message: {
      en: "no column of the {kind_en} file says whom it means (id, corporate number, e-mail, phone, address, company)",
      ja: "{kind_ja}に、対象者を示す列（ID・法人番号・メール・電話・住所・会社名）がありません",
    },
    hint: {
      en: "name one: --map customer_id=HEADER (or corporate_number=, email=, phone=, address1=, company_name=)",
      ja: "--map customer_id=見出し（corporate_number=、email=、phone=、address1=、company_name= など）で指定してください",
    },
  },
  headerIsRecord: {
    kind: "input",
    message: {
      en: "line {line} looks like a record, not like headers: it would be lost",
      ja: "{line}行目が見出しではなくデータに見えます。このままでは、その行が失われます",
    },
    hint: {
      en: "add a header line above it, such as customer_id, email or phone",
      ja: "その上に見出し行（顧客ID、メールアドレス、電話番号など）を加えてください",
    },
  },
  headerIsTitle: {
    kind: "input",
    message: {
      en: "line {line} looks like a title: only one of its cells is filled, and it says of no column what it holds",
      ja: "{line}行目は見出しではなく表題に見えます（文字のあるセルが1つだけで、列の内容を示していません）",
    },
    hint: {
      en: "delete the lines above the headers, then run again; for the customer list --header-row N serves as well",
      ja: "見出し行より上の行を削除して、もう一度実行してください（顧客リストなら --header-row N でも指定できます）",
    },
  },
  unexpectedCount: {
    kind: "input",
    message: {
      en: "{expected} lines were expected in the suppression files, {actual} were read",
      ja: "停止リストは{expected}行のはずですが、{actual}行でした",
    },
    hint: {
      en: "is it the right file? correct --expect-count or the export",
      ja: "ファイルが正しいか確認し、--expect-count か書き出しを直してください",
    },
  },
  nothingToCount: {
    kind: "usage",
    message: {
      en: "--expect-count guards the suppression files, and none is given",
      ja: "--expect-count は停止リストの行数を確かめますが、停止リストがありません",
    },
    hint: {
      en: "name the file: -s optout.csv",
      ja: "-s optout.csv のようにファイルを指定してください",
    },
  },
  noReleaseColumns: {
    kind: "input",
    message: {
      en: "the releases file needs the columns feature and released_at",
      ja: "リリース一覧には feature（機能）と released_at（公開日）の列が必要です",
    },
    hint: {
      en: "rename the headers; keywords is optional, several joined by ;",
      ja: "見出しを直してください。keywords は任意で ; 区切りです",
    },
  },
  unreadableRelease: {
    kind: "input",
    message: { en: "the release date cannot be read", ja: "公開日を読めません" },
    hint: { en: "write it as 2026-03-31", ja: "2026-03-31 の形で書いてください" },
  },
  mixedCurrency: {
    kind: "input",
    message: {
      en: "the amounts are in several currencies: {currencies}",
      ja: "金額の通貨が混在しています: {currencies}",
    },
    hint: {
      en: "--currency JPY counts that one only; or declare value.rates in the playbook",
      ja: "--currency JPY でその通貨だけ数えるか、プレイブックの value.rates に換算率を書いてください",
    },
  },
  nobodyFound: {
    kind: "input",
    message: { en: "no account answers to {who}", ja: "{who} に当たる顧客がありません" },
    hint: {
      en: "give an id, a name, a phone number or an e-mail address as the file has it",
      ja: "ファイルにある ID・名称・電話番号・メールアドレスで指定してください",
    },
  },
  notOnRankedList: {
    kind: "input",
    message: {
      en: "{who} is not on this list; it holds only: {lists}",
      ja: "{who} はこのリストにありません（含まれるのは {lists} だけです）",
    },
    hint: {
      en: "the others are on the lists of: reactivate score … --list all; or explain from the customer list itself",
      ja: "ほかの顧客は reactivate score … --list all のリストか、元の顧客リストで explain してください",
    },
  },
} as const satisfies Record<string, ErrorPhrase>;

/** Worth knowing, and no reason to stop. */
export const inputNotices = {
  ...sideNotices,
  ambiguousHeader: {
    en: "the header {header} is not used: it may mean {candidates} ({why_en}); say which with --map",
    ja: "見出し「{header}」は使っていません。{candidates} のどれか判断できないためです（{why_ja}）。--map で指定できます",
  },
  secretColumn: {
    en: "the column {header} looks like a secret (password, card, My Number) and is left out of all outputs",
    ja: "「{header}」は秘密情報（パスワード・カード・マイナンバー等）とみて、全ての出力から除きました",
  },
  rejectedRows: {
    en: "{count} row(s) could not be read as rows and are on no list (-o FOLDER/ writes them to rejected.csv)",
    ja: "{count}行は行として読めず、どのリストにもありません（-o フォルダ/ で rejected.csv に書き出します）",
  },
  reasonsNotUnderstood: {
    en: "{count} reason text(s) hold no known word and count as unknown (the first is named): ask the rep, or add the words to vocabulary.churn_reason in the playbook",
    ja: "離脱理由{count}件に既知の語がなく、不明として扱いました（最初の行を示します）。営業担当に確認するか、プレイブックの vocabulary.churn_reason に語を加えてください",
  },
  offsets: {
    en: "{count} distinct date(s) carry a time zone; their wall date was taken (set timezone in the playbook to convert)",
    ja: "{count}種類の日時に時差表記があり、書かれた日付をそのまま使いました（換算はプレイブックの timezone）",
  },
  fewValued: {
    en: "amounts are known of {count} {type_en} only: ranks A/B/C by share are shaky; rules on total_amount in the playbook serve better",
    ja: "金額のある{type_ja}は{count}件だけです。構成比によるA/B/Cは不安定なので、プレイブックに total_amount のルールを書く方が確かです",
  },
  unmatchedBlacklist: {
    en: "{count} blacklist line(s) matched nobody: {lines}",
    ja: "取引停止リストの{count}行は誰にも一致しませんでした: {lines}",
  },
  unmatchedSuppress: {
    en: "{count} suppression line(s) matched nobody: {lines}",
    ja: "配信停止リストの{count}行は誰にも一致しませんでした: {lines}",
  },
  permissionUnused: {
    en: "the header {header} looks like a permission or a stop and is NOT used: say what it is, e.g. {map} (or {others})",
    ja: "見出し「{header}」は連絡の可否に見えますが、使っていません。{map} のように指定してください（{others} も可）",
  },
  permissionByWords: {
    en: "the cells under the header {header} read like permissions or refusals, and it is NOT used: if that is what they are, say of what, e.g. {map} (or {others})",
    ja: "見出し「{header}」の内容は可否や拒否に見えますが、使っていません。そのとおりであれば {map} のように指定してください（{others} も可）",
  },
  refusalsReviewed: {
    en: "cells under the header {header} refuse contact, and it is not known of which kind: those rows go to needs_review; to close a channel say which it is, e.g. {map} (or {others})",
    ja: "見出し「{header}」に連絡を断る内容があります。どの手段かが見出しから決まらないため、該当する行を needs_review に置きます。手段を閉じるには {map} のように指定してください（{others} も可）",
  },
  notesReviewed: {
    en: "texts under the header {header} refuse contact: those rows go to needs_review; to have all of it read as notes: {map}",
    ja: "見出し「{header}」に連絡を断る記述があるため、該当する行を needs_review に置きます。備考として全体を読むには {map} と指定してください",
  },
  cautionsUnread: {
    en: "texts under the header {header} hold words of caution (a complaint, a closure …) and are NOT read: {map} reads them as notes",
    ja: "見出し「{header}」に注意が必要な語（クレーム・廃業など）がありますが、読んでいません。備考として読むには {map} と指定してください",
  },
  unitOfAmounts: {
    en: "amounts under the header {header} are in a unit of their own ({unit}), and are read as they stand: write them out in full before they are compared with others",
    ja: "見出し「{header}」の金額は単位（{unit}）が付いていますが、数字どおりに読みます。ほかの金額と比べる前に円単位に直してください",
  },
  idsWithoutColumn: {
    en: "the {kind_en} file names people by id, but no column of {list} is known to be the id: lines that give nothing else cannot match; if one of its headers is the id: {maps_en}",
    ja: "{kind_ja}は顧客IDで相手を示していますが、{list} に顧客IDと分かる列がありません。ほかの手がかりがない行は照合できません。該当する見出しがあれば {maps_ja} のように指定してください",
  },
  marksReviewed: {
    en: "cells under the header {header} say that somebody died, closed, left, is barred or had trouble: those rows go to needs_review; if it means something else, leave the column out",
    ja: "見出し「{header}」に死亡・廃業・退会・停止・クレームなどを示す内容があるため、該当する行を needs_review に置きます。別の意味であれば、その列を除いて実行してください",
  },
  barReviewed: {
    en: "the header {header} looks like a ban on trade: rows with a yes there go to needs_review; to bar them, give those rows as a blacklist file with -b",
    ja: "見出し「{header}」は取引の禁止に見えるため、該当する行を needs_review に置きます。完全に外すには、その行を取引停止リストとして -b で指定してください",
  },
  barUnused: {
    en: "the header {header} looks like a ban on trade and is NOT used: give the rows it means as a blacklist file with -b",
    ja: "見出し「{header}」は取引の禁止に見えますが、使っていません。該当する行を取引停止リストとして -b で指定してください",
  },
  unusedSideHeaders: {
    en: "headers of the {kind_en} file that are not used: {headers}",
    ja: "{kind_ja}で使っていない見出し: {headers}",
  },
  declaredMissing: {
    en: "the playbook reads {column} from {headers}, which no list has",
    ja: "プレイブックの {column} の見出し（{headers}）がどのリストにもありません",
  },
  declaredPermissionMissing: {
    en: "the playbook reads {column} from {headers}, which no list has: nobody is held back by it",
    ja: "プレイブックの {column} の見出し（{headers}）がどのリストにもなく、その可否で誰も除外していません",
  },
  startWithoutEnd: {
    en: "contracts have a start and no end, so all of them count as running; dates that are not used stand under {headers}: if one is the end, {maps}",
    ja: "契約の開始日だけで終了日がないため、すべて契約中と見なします。使っていない日付の列があります: {headers}。終了日であれば {maps}",
  },
  likelyHeaders: {
    en: "not used, though they look like columns of ours: {headers}; if they are: {maps}",
    ja: "使っていませんが、読める項目に見える見出しがあります: {headers}。該当すれば {maps}",
  },
} as const satisfies Record<string, Phrase>;

/** Customer types as a sentence names several of them. */
export const customerTypes = {
  b2b: { en: "business account(s)", ja: "法人" },
  b2c: { en: "consumer(s)", ja: "個人" },
} as const satisfies Record<string, Phrase>;

/** The two files that hold somebody back, as a sentence names them. */
export const prohibitionKinds = {
  blacklist: { en: "blacklist", ja: "取引停止リスト" },
  suppression: { en: "suppression", ja: "配信停止リスト" },
} as const satisfies Record<string, Phrase>;

/**
 * Told in full even where a pipe gets one line: somebody may not be held back who should be, or nobody could be
 * listed at all.
 */
export const alwaysTold: ReadonlySet<object> = new Set([
  inputNotices.declaredPermissionMissing,
  inputNotices.permissionUnused,
  inputNotices.permissionByWords,
  inputNotices.cautionsUnread,
  inputNotices.barUnused,
  inputNotices.idsWithoutColumn,
  inputNotices.idsOfSeveralKinds,
  inputNotices.uselessLines,
  inputNotices.allLapsed,
  inputNotices.startWithoutEnd,
  inputNotices.otherChannels,
  unreadableNotices.nobodyConfirmed,
  unreadableNotices.nobodyReadable,
]);
