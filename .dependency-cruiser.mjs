// @ts-check
/**
 * Who may import whom (docs/architecture.md). Run by
 * scripts/check-layers.mjs, which also fails when fewer modules were seen than there are files.
 *
 * One entry a folder of src: what it may import besides itself, and why not more. errors.ts and
 * locale/ are open to all, except that domain takes no locale: the locale's tables are keyed by it.
 * @type {Record<string, {may: string[], because: string}>}
 */
const LAYERS = {
  domain: {
    may: [],
    because: "the words of the business stand on nothing, so that everything can stand on them",
  },
  playbook: {
    may: ["domain"],
    because: "rules are data: what they mean must not depend on how they are run",
  },
  plan: {
    may: ["playbook", "domain"],
    because: "compiling and running never meet, so a plan can be read, tested and kept as a file",
  },
  engine: {
    may: ["plan", "playbook", "domain"],
    because: "an engine runs what it is handed; it knows neither files' oddities nor lists",
  },
  read: {
    may: ["engine", "plan", "playbook", "domain"],
    because: "reading knows nothing of what is done with the tables",
  },
  match: {
    may: ["read", "engine", "plan", "playbook", "domain"],
    because: "matching stands before the plan and writes nothing",
  },
  write: {
    may: ["read", "engine", "plan", "playbook", "domain"],
    because: "writing takes tables; of reading it needs the encodings alone",
  },
  evidence: {
    may: ["match", "read", "engine", "plan", "playbook", "domain"],
    because: "figures are computed here and shown elsewhere",
  },
  report: {
    may: ["evidence", "write", "engine", "plan", "playbook", "domain"],
    because: "a page shows figures that others have computed",
  },
  app: {
    may: ["evidence", "report", "write", "match", "read", "engine", "plan", "playbook", "domain"],
    because: "a use case returns data and prints nothing: it does not know the command line",
  },
  cli: {
    may: [
      "app",
      "evidence",
      "report",
      "write",
      "match",
      "read",
      "engine",
      "plan",
      "playbook",
      "domain",
    ],
    because: "the outermost layer",
  },
};

const ERRORS = "^src/errors[.]ts$";
const LOCALE = "^src/locale/";
const PURE = ["domain", "playbook", "plan"];

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const layerRules = Object.entries(LAYERS).map(([layer, { may, because }]) => ({
  name: `layer-${layer}`,
  severity: "error",
  comment: because,
  from: { path: `^src/${layer}/` },
  to: {
    path: "^src/",
    pathNot: [
      ...[layer, ...may].map((name) => `^src/${name}/`),
      ...(layer === "domain" ? [ERRORS] : [ERRORS, LOCALE]),
    ],
  },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    {
      name: "domain-takes-no-packages",
      severity: "error",
      comment: "domain imports nothing but itself: a library's release must not change a meaning",
      from: { path: "^src/domain/" },
      to: { dependencyTypesNot: ["local"] },
    },
    {
      name: "pure-layers-see-no-world",
      severity: "error",
      comment: "no files, clock, network or process here: the same input gives the same plan",
      from: { path: `^src/(${PURE.join("|")})/` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "shared-words-stand-alone",
      severity: "error",
      comment: "errors and locale are open to all layers, so leaning on one would make a ring",
      from: { path: [ERRORS, LOCALE] },
      to: { path: "^src/", pathNot: [ERRORS, LOCALE, "^src/domain/"] },
    },
    {
      name: "a-dialect-is-chosen-once",
      severity: "error",
      comment:
        "an engine speaks its own; who has a request has its dialect: two in one run would be wrong in silence",
      from: {
        path: "^src/",
        pathNot: "^src/(plan/dialects/|engine/|app/scored[.]ts$|app/explain/stored[.]ts$)",
      },
      to: { path: "^src/plan/dialects/" },
    },
    {
      name: "known-folders",
      severity: "error",
      comment: "a new folder of src has no place in the order until it is given one here",
      from: {
        path: "^src/",
        pathNot: [ERRORS, LOCALE, `^src/(${Object.keys(LAYERS).join("|")})/`],
      },
      to: {},
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "of two files that import each other neither can be read or tested first",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolved",
      severity: "error",
      comment: "an import that leads nowhere hides from every other rule",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-tests-in-src",
      severity: "error",
      comment: "what ships must not need what does not",
      from: { path: "^src/" },
      to: { path: "^(test|bench|scripts|fixtures)/" },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".mjs", ".js", ".json"],
    },
  },
};
