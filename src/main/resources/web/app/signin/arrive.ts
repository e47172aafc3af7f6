import { Refusal, send } from "../api/client";
import type { Problem } from "../api/types";
import { t } from "../words/texts";
import { begin } from "./session";
import { returned } from "./issuer";

function used(): Problem {
  return { code: "link-used", status: 401, title: t("link.title"), detail: t("link.detail"), instead: t("link.instead") };
}

/** Whoever comes with a link that works once, or back from the issuer, is signed in by it. */
export async function arrive(): Promise<Problem | undefined> {
  const once = /^#once=([A-Za-z0-9_-]+)$/.exec(location.hash);
  const back = new URLSearchParams(location.search);
  if (!once && !back.has("state")) return undefined;
  history.replaceState(null, "", location.pathname); // a secret does not stay in the address
  try {
    if (once) begin((await send<{ token: string }>("/sign-in", { code: once[1] })).token);
    else await returned(back);
    return undefined;
  } catch (e) {
    if (e instanceof Refusal) return once && e.problem.status === 401 ? used() : e.problem;
    throw e;
  }
}
