import type { Act, Breach, Said } from "../api/types";
import { day, money } from "../words/format";
import { t } from "../words/texts";
import type { Relationship } from "./relationship";

/** What somebody wrote, first of all. */
function written(said: Said[]): string | undefined {
  return said.flatMap((it) => Object.values(it.content ?? {})).find((it): it is string => typeof it === "string");
}

/** What was promised or offered for a breach, by its own name: there can be several of each. */
export function remedies(breach: Breach): { id: string; name: string | undefined }[] {
  return [
    ...breach.corrections.map((it) => ({ id: it.id, name: written(it.said) })),
    ...breach.compensations.map((it) => ({ id: it.id, name: money(it.money) })),
  ];
}

/** What an act is about, by its name. */
export function about(it: Relationship, act: Act): string | undefined {
  const named = it.breaches.flatMap((breach) => [{ id: breach.id, name: breach.what }, ...remedies(breach)]);
  const found = [...named, ...it.commitments.map((one) => ({ id: one.id, name: one.what }))].find((one) => one.id === act.subject);
  if (found) return found.name;
  const mediated = it.cases.find((one) => one.id === act.subject || act.href.includes(one.id));
  return mediated && t("case.of", day(mediated.openedAt, it.zone));
}
