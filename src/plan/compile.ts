import { fieldsOf } from "./condition.ts";
import type { PlanRequest } from "./request.ts";
import { placeholders } from "./sentence.ts";
import { render } from "./render.ts";
import { stored } from "./stored.ts";
import { foldConstants } from "./constants.ts";
import { prune } from "./prune.ts";
import { type Build, bodyOf, type Stage, type StageBuilder } from "./stage.ts";
import { blacklist, blacklistHits } from "./stages/blacklist.ts";
import { channel } from "./stages/channel.ts";
import { gated } from "./stages/gated.ts";
import { places } from "./stages/places.ts";
import { route } from "./stages/route.ts";
import { classify, statused } from "./stages/classify.ts";
import { clocks, contracts } from "./stages/clocks.ts";
import { answers, cases } from "./stages/cases.ts";
import { explain } from "./stages/explain.ts";
import { features, noted, released } from "./stages/features.ts";
import { accounts } from "./stages/accounts.ts";
import { identify, keys } from "./stages/identify.ts";
import { mergedTargets } from "./stages/merged.ts";
import { normalise } from "./stages/normalise.ts";
import { points, score, verdicts } from "./stages/points.ts";
import { sharedIds } from "./stages/shared-id.ts";
import { results, standings } from "./stages/standings.ts";
import { stopHits } from "./stages/stop-hits.ts";
import { permitted } from "./stages/permitted.ts";
import { typed } from "./stages/customer-type.ts";
import { runs, terms } from "./stages/terms.ts";
import { cuts, ranked, valued } from "./stages/value.ts";

/** The plan, in the order the data flows: first which rows are one account, then all the rest. */
const identity = ({ inputs }: PlanRequest): readonly StageBuilder[] => [
  keys,
  ...mergedTargets(inputs),
  identify,
];

const rest = ({ inputs }: PlanRequest): readonly StageBuilder[] => [
  normalise,
  blacklistHits,
  stopHits,
  ...(inputs.folds && inputs.columns.has("customer_id") ? [sharedIds] : []),
  accounts,
  blacklist,
  typed,
  permitted,
  ...(inputs.folds ? [terms, runs] : []),
  contracts,
  clocks,
  classify,
  statused,
  noted,
  features,
  released,
  valued,
  cuts,
  ranked,
  verdicts,
  points,
  score,
  gated,
  route,
  channel,
  standings,
  places,
  answers,
  cases,
  results,
  explain,
];

/** A stored step: one statement's worth of stages, the last of which is kept as a table. */
export interface CompiledStep {
  readonly table: string;
  /** A view is made where its readers want few of its columns or rows. */
  readonly kind: "table" | "view";
  /** `WITH … SELECT …`, without the CREATE TABLE that the engine puts around it. */
  readonly sql: string;
  readonly stages: readonly { readonly name: string; readonly sql: string }[];
  /** Tables that no later step reads: the engine may drop them after this step. */
  readonly release: readonly string[];
}

/** What an engine runs. Frozen: compile and run never meet. */
export interface CompiledPlan {
  readonly dialect: string;
  readonly steps: readonly CompiledStep[];
  readonly resultColumns: readonly string[];
}

/** Tables that the writers read after the plan has run: all their columns, or those that its views name. */
const readWhole = ["identify", "blacklist_hits", "stop_hits", "places"];
const readInPart = ["features", "standings", "cases"];
const outlive: ReadonlySet<string> = new Set([...readWhole, ...readInPart]);

/** Stages that stay whole: with receipts wanted every fact does. */
function readOutside({ keepFacts }: PlanRequest): ReadonlySet<string> {
  const always = [...readWhole, "explained"];
  return new Set(keepFacts ? [...always, "features", "results"] : always);
}

/**
 * The first part of the plan alone, up to `identify`: what it finds tells whether the rest must fold rows
 * (`PlanInputs.folds`).
 */
export function compileIdentity(request: PlanRequest): CompiledPlan {
  return compiled(prune(allStages(request, identity(request)), new Set(["identify"])), request);
}

/**
 * The part behind `compileIdentity`. The views of all that is known are left out unless `withViews`: binding
 * them takes an engine as long as scoring a short list.
 */
export function compileRest(request: PlanRequest, withViews: boolean): CompiledPlan {
  const plan = compile(request);
  const first = plan.steps.findIndex(({ table }) => table === "identify") + 1;
  const steps = plan.steps.slice(first).filter(({ table }) => withViews || !viewsOfAll.has(table));
  return deepFreeze({ ...plan, steps });
}

/** Read by receipts, `explain` and counts of flags; lists make their own texts. */
const viewsOfAll: ReadonlySet<string> = new Set(["results", "explained"]);

/** Playbook and inputs to SQL, whole. Pure: the same request gives the same text. */
export function compile(request: PlanRequest): CompiledPlan {
  return compiled(buildStages(request), request);
}

function compiled(stages: readonly Stage[], request: PlanRequest): CompiledPlan {
  const rendered = stages.map((item) => ({
    name: item.name,
    keep: item.keep,
    sql: render(bodyOf(item), request.dialect),
  }));
  const groups: { name: string; sql: string; keep: Stage["keep"] }[][] = [[]];
  for (const item of rendered) {
    groups.at(-1)?.push(item);
    if (item.keep) groups.push([]);
  }
  const steps = groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const last = group.at(-1);
      if (!last?.keep) throw new Error(`the plan ends with ${last?.name}, which is not kept`);
      return {
        table: last.name,
        kind: last.keep === "view" ? ("view" as const) : ("table" as const),
        sql: statement(group, request),
        stages: group.map(({ name, sql }) => ({ name, sql })),
      };
    });
  return deepFreeze({
    dialect: request.dialect.id,
    steps: withReleases(steps),
    resultColumns: stages.find(({ name }) => name === "explained")?.columns ?? [],
  });
}

/** Built once per request: a run prints several lists from one plan. */
const built = new WeakMap<PlanRequest, readonly Stage[]>();

export function buildStages(request: PlanRequest): readonly Stage[] {
  const known =
    built.get(request) ??
    prune(
      foldConstants(allStages(request, [...identity(request), ...rest(request)])).map((stage) =>
        stored(stage, request.dialect),
      ),
      readOutside(request),
    );
  built.set(request, known);
  return known;
}

function allStages(request: PlanRequest, builders: readonly StageBuilder[]): readonly Stage[] {
  const done = new Map<string, Stage>();
  const build: Build = {
    request,
    dialect: request.dialect,
    fields: namedFields(request),
    columnsOf: (name) => {
      const found = done.get(name);
      if (!found) throw new Error(`stage ${name} is not built yet`);
      return found.columns;
    },
  };
  for (const builder of builders) {
    const made = builder(build);
    if (done.has(made.name)) throw new Error(`two stages are called ${made.name}`);
    done.set(made.name, made);
  }
  return [...done.values()];
}

/** Every field that a rule, a gate or a sentence names. */
function namedFields({ playbook }: PlanRequest): ReadonlySet<string> {
  const entries = [...playbook.rules, ...playbook.gates];
  return new Set([
    ...entries.flatMap((entry) => fieldsOf(entry.when)),
    ...playbook.gates.flatMap(({ reason }) => (typeof reason === "string" ? [] : reason.field)),
    ...entries.flatMap(({ sentence }) => placeholders(sentence.en + sentence.ja)),
    ...[...entries, ...Object.values(playbook.plays)].flatMap(({ next_action: next }) =>
      next ? placeholders(next.en + next.ja) : [],
    ),
    ...playbook.rules.flatMap(({ offer }) => (offer ? placeholders(offer.en + offer.ja) : [])),
  ]);
}

function statement(group: readonly { name: string; sql: string }[], request: PlanRequest): string {
  const ctes = group.slice(0, -1).map(
    ({ name, sql }) => `${request.dialect.quoteName(name)} AS (
${sql}
)`,
  );
  const last = group.at(-1)?.sql ?? "";
  return ctes.length === 0 ? last : `WITH ${ctes.join(",\n")}\n${last}`;
}

type Step = Omit<CompiledStep, "release">;

/** A kept table is released after the last step whose text names it. */
function withReleases(steps: readonly Step[]): readonly CompiledStep[] {
  const tables = new Set(steps.map(({ table }) => table));
  const views = new Set(steps.flatMap(({ kind, table }) => (kind === "view" ? [table] : [])));
  const lastUse = new Map<string, number>();
  steps.forEach(({ sql }, at) => {
    for (const word of sql.match(/\w+/g) ?? []) if (tables.has(word)) lastUse.set(word, at);
  });
  return steps.map((step, at) => ({
    ...step,
    release: [...lastUse].flatMap(([table, use]) =>
      use === at && !outlive.has(table) && !views.has(table) ? [table] : [],
    ),
  }));
}

function deepFreeze<T>(item: T): T {
  if (typeof item === "object" && item !== null && !Object.isFrozen(item)) {
    Object.freeze(item);
    Object.values(item).forEach(deepFreeze);
  }
  return item;
}
