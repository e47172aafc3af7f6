import { read, readAll, Refusal } from "../api/client";
import { asTold, ofDay } from "../acts/told";
import type { Act, Breach, Commitment, Direction, Point, Posting, Side, Table, Trust } from "../api/types";

export interface CaseInList { id: string; stage: string; outcome?: string; openedAt: string }

/** All that one screen shows of a relationship, read at about the same time. */
export interface Relationship {
  id: string; zone: string; table: Table; trust: Trust; history: Point[]; ledgers: Record<Direction, Posting[]>;
  breaches: Breach[]; commitments: Commitment[]; cases: CaseInList[]; actions: Act[];
}

/** Nobody who only looks may do anything: then there are no acts, and that is no error. */
async function actions(id: string): Promise<Act[]> {
  try {
    return await readAll<Act>(ofDay(id, `/relationships/${id}/actions?limit=200`), "actions");
  } catch (e) {
    if (e instanceof Refusal && [403, 404].includes(e.problem.status)) return [];
    throw e;
  }
}

export async function loaded(id: string): Promise<Relationship> {
  const base = `/relationships/${id}`;
  const ledger = (direction: Direction) => readAll<Posting>(asTold(id, `${base}/trust/ledger?direction=${direction}&fading=monthly&limit=200`), "postings");
  const [table, trust, history, ofClient, ofSupplier, breaches, commitments, cases, acts] = await Promise.all([
    read<Table>(base), read<Trust>(asTold(id, `${base}/trust`)), read<{ rows: Point[] }>(asTold(id, `${base}/trust/history`, "to")).then((it) => it.rows),
    ledger("client-in-supplier"), ledger("supplier-in-client"),
    readAll<Breach>(asTold(id, `${base}/breaches?limit=200`), "breaches"), readAll<Commitment>(asTold(id, `${base}/commitments?limit=200`), "commitments"),
    readAll<CaseInList>(asTold(id, `${base}/cases?limit=200`), "cases"), actions(id),
  ]);
  return {
    id, zone: table.relationship.timeZone, table, trust, history, breaches, commitments, cases, actions: acts,
    ledgers: { "client-in-supplier": ofClient, "supplier-in-client": ofSupplier },
  };
}

/** What one may do with a breach, or with what was promised for it. */
export function actsOf(it: Relationship, breach: Breach): Act[] {
  const parts = [breach.id, ...breach.corrections.map((one) => one.id), ...breach.compensations.map((one) => one.id)];
  return it.actions.filter((act) => act.subject && parts.includes(act.subject));
}

/** Whether it asks nothing of anybody any more: it healed, or was none. */
export function isOver(it: Breach): boolean {
  return Boolean(it.healedAt) || ["dismissed", "withdrawn"].includes(it.report);
}

export function party(it: Relationship, side: string): string {
  const { client, supplier } = it.table.relationship;
  if (side === "client") return client.name;
  return side === "supplier" ? supplier.name : "";
}

export function person(it: Relationship, participant: string | undefined): string {
  return it.table.participants.find((one) => one.id === participant)?.name ?? "";
}

export const other = (side: Side): Side => (side === "client" ? "supplier" : "client");
