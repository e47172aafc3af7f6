import { read, readAll, Refusal } from "../api/client";
import { asTold, ofDay } from "../acts/told";
import { word } from "../api/vocabulary";
import type { Act, Organisation, Side } from "../api/types";

export interface Voice { id: string; by: Side; role?: string; sort: string; text?: string; at: string }
export interface Owned { id: string; side: Side; condition: string; text?: string; at: string; recognisedAt?: string }
export interface Grievance { id: string; by: Side; state: string; text?: string; restatement?: string; answer?: string }
export interface Declared { declaration: string; text?: string }
export interface Term { owner: Side; what?: string; measure?: string; due: string; outcome?: string }
export interface Agreement {
  id: string; status: string; text?: string; terms: Term[]; acceptedBy: Side[]; restatedBy: Side[];
  client: { gains?: string; gives?: string }; supplier: { gains?: string; gives?: string };
}

/** The file of a case, as far as it is shown. */
export interface CaseFile {
  id: string; stage: string; client: Organisation; supplier: Organisation; about?: string; openedAt: string;
  neutral: { name?: string; organisation: Organisation }; outcome?: string; closedAt?: string; closingReason?: string;
  mediation?: {
    ties?: string; confidentiality?: string; admissionsProtected: boolean; pauseUntil?: string; stakes?: string;
    fee?: { amount: string; currency: string }; acceptedBy: Side[]; acceptedAt?: string;
  };
  will?: { declaredBy: Side[]; own?: Declared; client?: Declared; supplier?: Declared; openedAt?: string; finding?: string; findingReason?: string };
  conditions: { side: Side; condition: string; met: boolean }[];
  statements: Voice[]; admissions: Owned[]; concessions: Owned[]; grievances: Grievance[];
  meetings: { id: string; at: string; notes?: string }[];
  objectives: { id: string; by: Side; text?: string; adoptedBy: Side[]; adopted: boolean }[];
  options: { id: string; by: Side; way: string; text?: string }[]; agreements: Agreement[];
  awaited: { what: string; from?: Side; since: string; until?: string; subject: string }[];
}

export interface CaseOf { relationship: string; file: CaseFile; actions: Act[] }

/** Who only looks gets no actions: that is no error. */
async function actions(relationship: string): Promise<Act[]> {
  try {
    return await readAll<Act>(ofDay(relationship, `/relationships/${relationship}/actions?limit=200`), "actions");
  } catch (e) {
    if (e instanceof Refusal && [403, 404].includes(e.problem.status)) return [];
    throw e;
  }
}

export async function loadedCase(relationship: string, id: string): Promise<CaseOf> {
  const [file, acts] = await Promise.all([read<CaseFile>(asTold(relationship, `/relationships/${relationship}/cases/${id}`)), actions(relationship)]);
  return { relationship, file, actions: acts };
}

export function sideName(it: CaseOf, side: string): string {
  if (side === "client") return it.file.client.name;
  if (side === "supplier") return it.file.supplier.name;
  return side === "neutral" ? (it.file.neutral.name ?? word("side", side)) : word("side", side);
}

/** What one may do with a part of the case. */
export const actsOn = (it: CaseOf, subject: string): Act[] => it.actions.filter((act) => act.subject === subject);
