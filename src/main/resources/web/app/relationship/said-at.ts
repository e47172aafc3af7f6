import type { Breach, Said } from "../api/types";

/** At which step something was said, by what it is called. */
const AT: [RegExp, string][] = [
  [/^apology-/, "apology"], [/^(explanation|procedure)-/, "explanation"], [/^(correction|compensation|remedy)-/, "remedy"],
  [/^silence-/, "silence"],
];

function step(it: Said): string {
  return AT.find(([names]) => names.test(it.type))?.[1] ?? "report";
}

/** What was said at a step of a breach, in the order in which it was. */
export function saidAt(breach: Breach, at: string): Said[] {
  const parts = [...breach.corrections, ...breach.compensations].flatMap((it) => it.said);
  const once = new Map([...breach.said, ...parts].map((it) => [it.event, it]));
  return [...once.values()].filter((it) => step(it) === at).sort((a, b) => a.at.localeCompare(b.at));
}
