import { customerColumns } from "../../src/domain/columns.ts";
import type { Dialect } from "../../src/plan/dialect.ts";
import type { PermissionSource, PlanRequest } from "../../src/plan/request.ts";
import { standardPlaybook } from "../support/score-rows.ts";

const permissions: readonly PermissionSource[] = [
  { column: "mail_ok", channel: "mail_ok", polarity: "stop", header: "配信停止" },
  { column: "mail_ok_2", channel: "mail_ok", polarity: "grant", header: "メール可否" },
  { column: "dm_ok", channel: "dm_ok", polarity: "grant", header: "DM可否" },
  { column: "phone_ok", channel: "phone_ok", polarity: "grant", header: "電話可否" },
  { column: "sms_ok", channel: "sms_ok", polarity: "grant", header: "SMS可否" },
];

/** The standard playbook over a list that has every column, with every file beside it. */
export async function everyInput(dialect: Dialect): Promise<PlanRequest> {
  return {
    playbook: await standardPlaybook(),
    dialect,
    asOf: "2026-11-22",
    language: "ja",
    inputs: {
      columns: new Set(customerColumns.map(({ name }) => name)),
      permissions,
      blacklist: true,
      suppress: true,
      suppressKinds: new Set([
        "id",
        "corporate",
        "email",
        "phone",
        "phone_of",
        "address",
        "address_of",
      ]),
      releases: true,
      folds: true,
    },
    include: [],
    keepFacts: true,
    order: "status",
  };
}

/** The standard playbook over a list that has nothing but ids. */
export async function idsOnly(dialect: Dialect): Promise<PlanRequest> {
  return {
    ...(await everyInput(dialect)),
    language: "en",
    inputs: {
      columns: new Set(["customer_id"]),
      permissions: [],
      blacklist: false,
      suppress: false,
      suppressKinds: new Set(),
      releases: false,
      folds: false,
    },
    keepFacts: false,
  };
}
