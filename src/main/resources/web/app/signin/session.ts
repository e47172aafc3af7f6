/** The token lives in the tab: it is gone when the tab is, and no other tab has it. */
const KEPT = "fonds.token";

export function token(): string | null {
  return sessionStorage.getItem(KEPT);
}

export function begin(token: string): void {
  sessionStorage.setItem(KEPT, token);
}

/** Signed out, by the person or because the token is believed no more. */
export function ended(): void {
  sessionStorage.removeItem(KEPT);
  window.dispatchEvent(new CustomEvent("signed-out"));
}
