/** The last time that a coach, having read an explanation, left an absence as noted: an event from unexcused to unexcused. */
export const keptEvents = { where: { what: "noted", from: "non-excuse", to: "non-excuse" }, orderBy: { at: "desc" }, take: 1, select: { at: true } } as const;
