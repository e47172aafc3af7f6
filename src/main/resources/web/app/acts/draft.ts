import type { Act, Me } from "../api/types";
import type { Value } from "./value";

/** What is asked for: acts of one subject, or of a relationship. */
export interface Asked { relationship: string; actions: string; acts: Act[]; title?: string }

/** What somebody was writing when signed out: kept in the tab until somebody is signed in again. */
export interface Draft { of: string; asked: Asked; href: string; value: Record<string, Value> }

const KEPT = "fonds.draft";

export const writer = (me: Me): string => `${me.person} ${me.organisation?.id ?? ""}`;

export function keep(draft: Draft): void {
  sessionStorage.setItem(KEPT, JSON.stringify(draft));
}

/** Gone with that: it is shown to whoever wrote it, and to nobody else who signs in here. */
export function takeBack(of: string): Draft | undefined {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  const draft = kept ? (JSON.parse(kept) as Draft) : undefined;
  return draft?.of === of ? draft : undefined;
}
