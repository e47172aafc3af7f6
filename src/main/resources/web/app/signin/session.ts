/** Both live in the tab: they are gone when the tab is, and no other tab has them. */
const KEPT = "fonds.token";
const RENEWAL = "fonds.renewal";

/** Where an issuer gives a new token, and the secret that it gives one for (RFC 6749, section 6). */
export interface Renewal { endpoint: string; client: string; secret: string }

/** What an issuer answers to who asks for a token (RFC 6749, section 5.1). */
export interface Given { access_token?: string; refresh_token?: string }

let underWay: Promise<boolean> | undefined;

export function token(): string | null {
  return sessionStorage.getItem(KEPT);
}

export function begin(token: string, renewal?: Renewal): void {
  sessionStorage.setItem(KEPT, token);
  if (renewal) sessionStorage.setItem(RENEWAL, JSON.stringify(renewal));
  else sessionStorage.removeItem(RENEWAL);
}

/** Signed out, by the person or because the token is believed no more. */
export function ended(): void {
  sessionStorage.removeItem(KEPT);
  sessionStorage.removeItem(RENEWAL);
  window.dispatchEvent(new CustomEvent("signed-out"));
}

/**
 * Whether there is a new token now; once for all who ask meanwhile, since a secret may work once.
 * It fails while the issuer is away: then nobody is signed out.
 */
export function renewed(): Promise<boolean> {
  underWay ??= renew().finally(() => (underWay = undefined));
  return underWay;
}

async function renew(): Promise<boolean> {
  const kept = sessionStorage.getItem(RENEWAL);
  if (!kept) return false;
  const by = JSON.parse(kept) as Renewal;
  const body = new URLSearchParams({ grant_type: "refresh_token", refresh_token: by.secret, client_id: by.client });
  const answer = await fetch(by.endpoint, { method: "POST", body });
  if (answer.status >= 500) throw new Error(`${by.endpoint}: ${answer.status}`);
  const given = answer.ok ? ((await answer.json()) as Given) : {};
  if (!given.access_token) return false;
  begin(given.access_token, { ...by, secret: given.refresh_token ?? by.secret });
  return true;
}
