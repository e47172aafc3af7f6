import { read, readAll } from "../api/client";
import type { Breach, Commitment, Table } from "../api/types";
import { t } from "../words/texts";

export interface Choice { id: string; name: string }
/** What an id in a form can be: by the name of its field, the things of that relationship. */
export type Choices = Record<string, Choice[]>;

const named = (id: string, name?: string): Choice => ({ id, name: name ?? t("erased") });

/** Nothing is known of the rules: all there is can be chosen, and the API says what it takes. */
export async function choicesOf(relationship: string): Promise<Choices> {
  const base = `/relationships/${relationship}`;
  const empty = () => [];
  const [table, breaches, commitments, statements] = await Promise.all([
    read<Table>(base).catch(() => undefined),
    readAll<Breach>(`${base}/breaches?limit=200`, "breaches").catch(empty),
    readAll<Commitment>(`${base}/commitments?limit=200`, "commitments").catch(empty),
    readAll<{ id: string; text?: string }>(`${base}/statements?limit=200`, "statements").catch(empty),
  ]);
  const people = [
    ...(table?.absentPersons ?? []).map((it) => named(it.id, it.name)),
    ...(table?.participants ?? []).map((it) => named(it.id, it.name)),
  ];
  const ofBreaches = breaches.map((it) => named(it.id, it.what));
  const missed = commitments.filter((it) => it.outcome === "missed").map((it) => named(it.id, it.what));
  return {
    person: people, present: people, participant: people, concerns: ofBreaches, breach: ofBreaches,
    incident: [...missed, ...ofBreaches], inReplyTo: statements.map((it) => named(it.id, it.text)),
  };
}
