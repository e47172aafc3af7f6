/** What the API answers, as far as the screens read it; openapi.yaml says all of it. */
export type Side = "client" | "supplier" | "neutral" | "operator";
export type Direction = "client-in-supplier" | "supplier-in-client";
export interface Score { rounded: number; exact: number }
export interface Organisation { id: string; code: string; name: string }
export interface FieldError { pointer: string; detail: string }
export interface Problem {
  title: string; detail: string; instead: string; code: string; status: number; errors?: FieldError[];
}
/** A form: a JSON Schema, of which only what the API writes is drawn. */
export interface Form {
  type?: string; title?: string; description?: string; format?: string; pattern?: string;
  const?: unknown; default?: unknown; required?: string[]; maxLength?: number;
  minimum?: number; maximum?: number; maxItems?: number; minItems?: number;
  oneOf?: { const: string; title: string }[]; properties?: Record<string, Form>; items?: Form;
}
export interface Act {
  rel: string; method: string; href: string; why: string; subject?: string; until?: string;
  once?: boolean; body?: Record<string, unknown>; form?: Form; waited?: { what: string; since: string };
}
export interface Actions { revision: number; actions: Act[]; next?: string }
export interface Moved { commitments: number; times: number; days: number }
export interface Glance {
  balance: Score | null; confidence: Score; kept: number; missed: number; madeGood: number;
  lapsed: number; released: number; moved: Moved; contested: boolean; change30?: Score | null;
  openReports: unknown; breachesInRepair?: number; curve?: (number | null)[]; ratings?: unknown[];
}
export interface Row {
  relationship: string; client: Organisation; supplier: Organisation; provisional: boolean;
  clientInSupplier: Glance; supplierInClient: Glance;
  waiting: { forMe: number; forOthers: number; overdue: number; nextDeadline: string | null };
  case: { id: string; stage: string; stageSince: string } | null;
}
export interface Portfolio { at: string; total: number; relationships: Row[]; next?: string }
/** By which it is done; the form comes with the action of the same name. */
export interface WaitAct { rel: string; method: string; href: string; body?: Record<string, unknown>; why: string }
export interface Wait {
  relationship: string; client: Organisation; supplier: Organisation; what: string; why: string;
  subject: string; title?: string; money?: Money; side?: string; mine: boolean; since: string; until?: string;
  overdue: boolean; acts: WaitAct[]; actions?: string;
}
export interface Me {
  person: string; organisation?: Organisation; functions: string[];
  seats: { relationship: string; name?: string; side: Side }[];
}
export interface Participant {
  id: string; side: Side; role: string; mandate: boolean; present: boolean; name?: string;
}
export interface Table {
  relationship: { id: string; client: Organisation; supplier: Organisation; timeZone: string;
    startedAt: string; importing: boolean; revision: number };
  participants: Participant[]; absentPersons: { id: string; name?: string }[];
}
export interface Trust {
  at: string; provisional: boolean; clientInSupplier: Glance; supplierInClient: Glance;
}
export interface Posting {
  at: string; month?: string; cause: string; why: string; what?: string; breach?: string;
  amount: Score; before: Score; after: Score;
}
export interface Point {
  at: string; clientInSupplier: number | null; supplierInClient: number | null;
}
export interface Step {
  step: string; status: string; since: string; until?: string; part: number;
  waiting?: { what: string; from?: Side; since: string };
}
export interface Said {
  event: string; type: string; by: { participant?: string; side: Side }; at: string;
  data: Record<string, unknown>; content?: Record<string, unknown>;
}
export interface Money { amount: string; currency: string }
export interface Breach {
  id: string; responsible: Side; kind: string; severity: string; report: string; what?: string;
  damage?: Money; reportedAt: string; healedAt?: string;
  steps: Step[]; said: Said[]; corrections: { id: string; said: Said[] }[];
  compensations: { id: string; money: Money; said: Said[] }[];
}
export interface Commitment {
  id: string; owner: Side; what?: string; measure?: string; size: string; firstDue: string;
  due: string; answer?: string; delivered: boolean; released: boolean; lapsed: boolean;
  outcome?: string; disputed: boolean; moves: unknown[];
}
