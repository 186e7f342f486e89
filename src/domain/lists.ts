/**
 * The lists an account can stand on, in the order of precedence of MISSION 7: the first that applies
 * wins. `contact` says what may be done with it: `person` (a call or a letter to a person), `written`
 * (mail or DM only: declared waits), `none`.
 */
export const listNames = [
  "blacklisted",
  "closed",
  "suppressed",
  "caution",
  "not_target",
  "needs_review",
  "new_prospect",
  "nurture",
  "existing",
  "dormant",
] as const;

export type ListName = (typeof listNames)[number];

export const listContact: Readonly<Record<ListName, "person" | "written" | "none">> = {
  blacklisted: "none",
  closed: "none",
  suppressed: "none",
  caution: "none",
  not_target: "none",
  needs_review: "none",
  new_prospect: "person",
  nurture: "written",
  existing: "person",
  dormant: "person",
};

/** The order of approach (MISSION W2): existing, then dormant, then new; the rest behind. */
export const approachOrder: readonly ListName[] = [
  "existing",
  "dormant",
  "new_prospect",
  "nurture",
  "caution",
  "needs_review",
  "not_target",
  "suppressed",
  "blacklisted",
  "closed",
];

export function isListName(text: string): text is ListName {
  return (listNames as readonly string[]).includes(text);
}
