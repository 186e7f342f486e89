import type { OutputRequest, ScoreResult } from "../../app/contract.ts";
import { UserError } from "../../errors.ts";
import { usageErrors } from "../../locale/cli.ts";
import { type Call, command } from "../command.ts";
import { write } from "../io.ts";
import type { ValuesOf } from "../options/option.ts";
import { outputOptions } from "../options/output.ts";
import { runOptions } from "../options/run.ts";

const options = { ...outputOptions, ...runOptions } as const;
type Values = ValuesOf<typeof options>;

/** The main job: reads, scores, routes, writes. */
export const scoreCommand = command({
  name: "score",
  usage: "[FILE…]",
  summary: {
    en: "rank customers for winning them back, and leave out whom you must not contact",
    ja: "顧客リストに順位と理由を付け、連絡してはならない相手を除く",
  },
  options,
  examples: [
    {
      line: "reactivate score customers.csv",
      says: { en: "the ranked list on the screen", ja: "順位付きのリストを画面に表示" },
    },
    {
      line: "reactivate score customers.csv -b blacklist.csv -s optout.csv -o lists/",
      says: { en: "all lists as files", ja: "全リストをファイルに書き出す" },
    },
    {
      line: "reactivate score customers.csv --list dormant --format csv > dormant.csv",
      says: { en: "one list through a pipe", ja: "1つのリストをパイプで渡す" },
    },
  ],
  run,
});

async function run(call: Call, values: Values): Promise<number> {
  const { prepare } = await import("../request.ts");
  const { outputRequest } = await import("../output-request.ts");
  const { run: request, language, loaded } = await prepare(call, values, call.operands);
  if (request.customers.length === 0) throw new UserError(usageErrors.noFile);
  const output = outputRequest(values, language, call.io, loaded.playbook.lists.default);
  const spoken = { ...call, language };
  const { lend } = await import("../world.ts");
  const { score } = await import("../../app/score.ts");
  const { world, end } = lend(spoken, values);
  const result = await score(request, output, world).finally(end);
  await show(result, output, spoken, values);
  const limit = loaded.playbook.max_rejected;
  const tooMany = limit !== undefined && result.summary.rows.rejected > limit;
  return tooMany || (values.strict && result.needsPerson) ? 1 : 0;
}

async function show(
  result: ScoreResult,
  output: OutputRequest,
  call: Call,
  values: Values,
): Promise<void> {
  const { io, language, out, err } = call;
  if (result.preview !== undefined) {
    const { listTable } = await import("../render/list-table.ts");
    const width = io.terminal.stdout ? (io.terminal.width ?? 80) : undefined;
    const screen = { language, paint: out, width };
    const preview = { ...result.preview, rows: result.preview.rows.slice(0, output.limit) };
    await write(io.stdout, listTable(preview, output.columns ?? [], screen));
  }
  const { countLine, renderSummary } = await import("../render/summary.ts");
  if (values.json) {
    const { summary, notices, needsPerson } = result;
    const { noticeJson } = await import("../render/errors.ts");
    const said = { ...summary, notices: notices.map((each) => noticeJson(each, language)) };
    const line = `${JSON.stringify({ ...said, needs_person: needsPerson })}\n`;
    await write(output.output === undefined ? io.stderr : io.stdout, line);
  } else if (!values.quiet) {
    const full = values.verbose || io.terminal.stdout || output.output !== undefined;
    const { nextSteps } = await import("../render/next-steps.ts");
    const saying = { language, paint: err, verbose: values.verbose };
    const text = full
      ? renderSummary(result, nextSteps(result, output, call), saying)
      : countLine(result, output.lists, saying);
    await write(io.stderr, text);
  }
}
