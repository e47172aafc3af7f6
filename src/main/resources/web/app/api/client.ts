import { language, t } from "../words/texts";
import { ended, renewed, token } from "../signin/session";
import type { Problem } from "./types";

/** What the API said no to, or could not be asked: in the words that a person gets to see. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

function local(code: string, status: number): Problem {
  return { code, status, title: t(`${code}.title`), detail: t(`${code}.detail`), instead: t(`${code}.instead`) };
}

async function refusal(answer: Response): Promise<Refusal> {
  try {
    return new Refusal((await answer.json()) as Problem);
  } catch {
    return new Refusal(local("unreadable", answer.status));
  }
}

async function sent(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("Accept-Language", language());
  const shown = token();
  if (shown) headers.set("Authorization", `Bearer ${shown}`);
  try {
    return await fetch(path, { ...init, headers });
  } catch {
    throw new Refusal(local("no-line", 0));
  }
}

/** Whether there is another token than the one that was shown. */
async function isAnother(shown: string): Promise<boolean> {
  if ((token() ?? shown) !== shown) return true;
  return renewed().catch(() => {
    throw new Refusal(local("no-line", 0));
  });
}

/** A token is short-lived: when it is over, the same is asked once more with the next one. */
async function ask(path: string, init: RequestInit): Promise<Response> {
  const shown = token();
  let answer = await sent(path, init);
  if (answer.status === 401 && shown && (await isAnother(shown))) answer = await sent(path, init);
  if (answer.status === 401 && shown) ended();
  if (!answer.ok) throw await refusal(answer);
  return answer;
}

/** Reads what stands at an address of the API. */
export async function read<T>(path: string): Promise<T> {
  return (await ask(path, {})).json() as Promise<T>;
}

/** Reads it in a form of its own, such as a page to print. */
export async function readText(path: string, form: string): Promise<string> {
  return (await ask(path, { headers: { Accept: form } })).text();
}

/** Reads all pages of a list. */
export async function readAll<T>(path: string, list: string): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const sign = path.includes("?") ? "&" : "?";
    const page = await read<Record<string, unknown>>(
      cursor ? `${path}${sign}cursor=${encodeURIComponent(cursor)}` : path,
    );
    found.push(...((page[list] as T[]) ?? []));
    cursor = page.next as string | undefined;
  } while (cursor);
  return found;
}

/** Sends something; the same key again is the same act, however often a button is pressed. */
export async function send<T>(path: string, body?: unknown, key?: string): Promise<T> {
  const headers: Record<string, string> = body === undefined ? {} : { "Content-Type": "application/json" };
  if (key) headers["Idempotency-Key"] = key;
  const answer = await ask(path, { method: "POST", headers, body: body === undefined ? undefined : JSON.stringify(body) });
  return answer.json() as Promise<T>;
}
