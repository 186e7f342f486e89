import type { Phrase } from "../errors.ts";

/** Worth knowing of the lines of a blacklist or of a list of stops. */
export const sideNotices = {
  otherChannels: {
    en: "{count} suppression line(s) are for a channel that no list uses (FAX, push), so they close none: {lines}",
    ja: "配信停止リストの{count}行は、リストで使わない手段（FAX・プッシュ通知）だけの停止なので、何も止めていません: {lines}",
  },
  channelUnused: {
    en: "the header {header} of the suppression file is not read as a channel, so a line whose reason names no channel closes all of them; if it says what is to stop: {map}",
    ja: "配信停止リストの「{header}」はチャネルとして読んでいません。理由から手段が決まらない行は全チャネルを停止としました。止める手段の列であれば {map} と指定してください",
  },
  idsOfSeveralKinds: {
    en: "{list} has several kinds of numbers ({key}, {others}), none under {header} as the {kind_en} file has it: its lines are compared with {key}; if {other} is meant, give both columns the same header, or {map}",
    ja: "{list} には番号の列が複数あり（{key}、{others}）、{kind_ja}の「{header}」と同じ見出しがありません。「{key}」と照合しました。「{other}」の番号であれば、見出しをそろえるか {map} と指定してください",
  },
  unknownChannels: {
    en: "{count} suppression line(s) name a channel that is not known, so they close every channel: {lines} (write mail, dm, phone, sms or all)",
    ja: "配信停止リストの{count}行はチャネルの語が不明なため、全チャネルを停止としました: {lines}（メール・DM・電話・SMS・全て のいずれかで書いてください）",
  },
  uselessLines: {
    en: "{count} line(s) of the {kind_en} file hold no usable id, corporate number, e-mail or phone and hold nobody back: {lines}",
    ja: "{kind_ja}の{count}行には使えるID・法人番号・メール・電話がなく、誰も除外していません: {lines}",
  },
  allLapsed: {
    en: "all {count} line(s) of the {kind_en} file have expired: nobody is held back",
    ja: "{kind_ja}の{count}行は全て期限切れで、誰も除外していません",
  },
  nameOnlyStops: {
    en: "{count} suppression line(s) hold only a name: an account of that name is not contacted on their channels until somebody has looked (flag stopped_by_name)",
    ja: "配信停止リストの{count}行は名称だけです。名称が一致したアカウントは確認が済むまでそのチャネルで連絡しません（フラグ stopped_by_name）",
  },
  nameOnlyLines: {
    en: "{count} blacklist line(s) hold only a name: equal names go to needs_review, none is removed",
    ja: "取引停止リストの{count}行は名称だけです。一致しても除外せず needs_review に置きます",
  },
} as const satisfies Record<string, Phrase>;
