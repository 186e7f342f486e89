/** Why a customer left; what each does to the score is the playbook's. */
export const reasonCodes = [
  "closed",
  "trouble",
  "payment",
  "internal",
  "contact_left",
  "feature_gap",
  "competitor",
  "price",
  "no_use",
  "project_end",
  "procedure",
  "unknown",
] as const;

/** What became of the person in charge: of several words the first counts, whichever row or column says it. */
export const contactLeftCodes = ["left", "moved", "no"] as const;

/**
 * What a caution word in a note says, the gravest first. Trouble is last: it alone may be answered by a sign-off, and
 * would then hide what stands behind it.
 */
export const cautionCodes = [
  "contact_refused",
  "barred",
  "closed",
  "unreachable",
  "payment",
  "contact_left",
  "trouble",
] as const;

/** Plays of those for whom no rule names one: to be written to, to be called, not to be reached. */
export const fallbackPlays = {
  written: "low_touch_mail",
  personal: "none",
  unreachable: "find_channel",
} as const;

/** Where a customer stands (MISSION 7). */
export const statusCodes = [
  "existing",
  "dormant_former",
  "dormant_lost_prospect",
  "new_prospect",
  "closed",
  "unknown",
] as const;

/** Words of a status, facts aside: of several the first counts, whichever row or column says it. */
export const statusOrder = [
  "closed",
  "withdrawn",
  "cancelling",
  "existing",
  "dormant_former",
  "dormant_lost_prospect",
  "new_prospect",
  "registration",
  "merged",
] as const;
