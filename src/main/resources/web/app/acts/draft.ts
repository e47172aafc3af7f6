import type { Me } from "../api/types";
import type { Asked } from "./act-dialog";
import type { Value } from "./value";

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
