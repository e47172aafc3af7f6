import { Refusal } from "../api/client";
import { t } from "../words/texts";
import { begin, type Given } from "./session";

/** How one signs in here; without an issuer there are links that work once. */
export interface SignIn { issuer: string | null; client: string | null; scope: string | null }

/** Where an issuer gives codes, and tokens for them (OpenID Connect Discovery 1.0). */
interface Issuer { issuer: string; authorization_endpoint: string; token_endpoint: string }

const KEPT = "fonds.leaving";
interface Leaving { state: string; verifier: string; client: string; issuer: Issuer; back: string }

const text = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const secret = (): string => text(crypto.getRandomValues(new Uint8Array(32)));

async function challenge(verifier: string): Promise<string> {
  return text(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

const here = (): string => location.origin + location.pathname;

async function discovered(issuer: string): Promise<Issuer> {
  const answer = await fetch(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`).catch(() => undefined);
  if (!answer?.ok) throw failed();
  return (await answer.json()) as Issuer;
}

/** Goes to the issuer (OAuth 2.0 with PKCE, RFC 7636; the secret stays in this tab). */
export async function leave(how: SignIn): Promise<void> {
  const issuer = await discovered(how.issuer ?? "");
  const leaving: Leaving = { state: secret(), verifier: secret(), client: how.client ?? "", issuer, back: location.hash };
  sessionStorage.setItem(KEPT, JSON.stringify(leaving));
  const asked = new URLSearchParams({
    response_type: "code", client_id: leaving.client, redirect_uri: here(), scope: how.scope ?? "openid",
    state: leaving.state, code_challenge: await challenge(leaving.verifier), code_challenge_method: "S256",
  });
  location.assign(`${issuer.authorization_endpoint}?${asked}`);
}

function failed(): Refusal {
  return new Refusal({
    code: "not-signed-in", status: 0, title: t("not-signed-in.title"),
    detail: t("not-signed-in.detail"), instead: t("not-signed-in.instead"),
  });
}

/** Back from it, and signed in: the code for a token. Only for whoever left from this tab. */
export async function returned(back: URLSearchParams): Promise<void> {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  const leaving = kept ? (JSON.parse(kept) as Leaving) : undefined;
  const code = back.get("code");
  const issuer = back.get("iss");
  const meant = leaving && back.get("state") === leaving.state && (issuer === null || issuer === leaving.issuer.issuer);
  if (!meant || !code) throw failed();
  const body = new URLSearchParams({
    grant_type: "authorization_code", code, redirect_uri: here(), client_id: leaving.client, code_verifier: leaving.verifier,
  });
  const endpoint = leaving.issuer.token_endpoint;
  const answer = await fetch(endpoint, { method: "POST", body }).catch(() => undefined);
  const given = answer?.ok ? ((await answer.json()) as Given) : {};
  if (!given.access_token) throw failed();
  history.replaceState(null, "", location.pathname + leaving.back);
  const secret = given.refresh_token;
  begin(given.access_token, secret ? { endpoint, client: leaving.client, secret } : undefined);
}
