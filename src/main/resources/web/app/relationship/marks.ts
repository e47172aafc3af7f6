import { isOver, type Relationship } from "./relationship";

/** What stands out on the curves; what turned out to be no breach does not. */
export interface Mark { at: number; kind: "breach" | "miss" | "healed"; side: "client" | "supplier"; what: string }

const seconds = (at: string): number => Date.parse(at) / 1000;

/** On the curve of whoever was let down: the other side than the one that is responsible. */
const trustor = (responsible: string) => (responsible === "supplier" ? "client" : "supplier");

export function marks(it: Relationship): Mark[] {
  const found: Mark[] = [];
  for (const breach of it.breaches.filter((one) => one.healedAt || !isOver(one))) {
    const side = trustor(breach.responsible);
    found.push({ at: seconds(breach.reportedAt), kind: "breach", side, what: breach.what ?? "" });
    if (breach.healedAt) found.push({ at: seconds(breach.healedAt), kind: "healed", side, what: breach.what ?? "" });
  }
  const missed = (direction: "client-in-supplier" | "supplier-in-client", side: "client" | "supplier") =>
    it.ledgers[direction].filter((line) => line.cause === "scar" && !line.breach)
      .forEach((line) => found.push({ at: seconds(line.at), kind: "miss", side, what: line.what ?? "" }));
  missed("client-in-supplier", "client");
  missed("supplier-in-client", "supplier");
  return found.sort((a, b) => a.at - b.at);
}
