import { UserError } from "../../errors.ts";
import { usageErrors } from "../../locale/cli.ts";
import { type Call, command } from "../command.ts";
import { write } from "../io.ts";
import type { ValuesOf } from "../options/option.ts";
import { runOptions } from "../options/run.ts";

type Values = ValuesOf<typeof runOptions>;

/** Why an account stands where it stands, or why it is on no list. */
export const explainCommand = command({
  name: "explain",
  usage: "WHO [FILE…]",
  summary: {
    en: "why one account stands where it stands; WHO is an id, name, phone or e-mail",
    ja: "ある顧客の順位や除外の理由を示す（WHO は ID・名称・電話番号・メール）",
  },
  options: runOptions,
  examples: [
    {
      line: "reactivate explain T-003 customers.csv --releases releases.csv",
      says: { en: "by the customer's id", ja: "顧客IDで指定" },
    },
    {
      line: "reactivate explain 青葉製作所 dormant.csv",
      says: {
        en: "on a ranked list: the stored reasons, nothing is scored again",
        ja: "出力済みのリストから（再計算はしない）",
      },
    },
  ],
  run,
});

async function run(call: Call, values: Values): Promise<number> {
  const [who, ...files] = call.operands;
  if (who === undefined || who.trim() === "") throw new UserError(usageErrors.noWho);
  const { prepare } = await import("../request.ts");
  const { run: request, language } = await prepare(call, values, files);
  if (request.customers.length === 0) throw new UserError(usageErrors.noExplainFile, { who });
  const spoken = { ...call, language };
  const { lend } = await import("../world.ts");
  const { explain } = await import("../../app/explain.ts");
  const { world, end } = lend(spoken, values);
  const { found, rejected, notices } = await explain(who, request, world).finally(end);
  const { noticeJson, renderNotice } = await import("../render/errors.ts");
  if (values.json) {
    const said = { found, rejected, notices: notices.map((each) => noticeJson(each, language)) };
    await write(call.io.stdout, `${JSON.stringify(said)}\n`);
  } else {
    const { renderReceipts, renderRejected } = await import("../render/receipt.ts");
    const page = { language, paint: call.out, width: call.io.terminal.width ?? 80 };
    await write(call.io.stdout, renderReceipts(found, page) + renderRejected(who, rejected, page));
    const lines = notices.map((each) => `${renderNotice(each, language, call.err)}\n`);
    if (!values.quiet) await write(call.io.stderr, lines.join(""));
  }
  return 0;
}
