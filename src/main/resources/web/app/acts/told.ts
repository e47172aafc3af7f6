/** Of which day a history is told, while it is: what may be done then depends on it. */
const days = new Map<string, string>();

/** The instant that is told of in a relationship; none for the present. */
export const told = (relationship: string): string | undefined => days.get(relationship);

/** Tells of that day from here on, at noon here. */
export function tellOf(relationship: string, day: string): void {
  const at = new Date(`${day}T12:00`);
  if (Number.isNaN(at.getTime())) days.delete(relationship);
  else days.set(relationship, at.toISOString());
}

/** The address of a read, at the instant that is told of: what came later is not there yet. */
export function asTold(relationship: string, read: string, parameter = "at"): string {
  const at = told(relationship);
  return at ? `${read}${read.includes("?") ? "&" : "?"}${parameter}=${at}` : read;
}

/** The address of actions, of the day that is told of. */
export function ofDay(relationship: string, actions: string): string {
  return asTold(relationship, actions, "occurredAt");
}
