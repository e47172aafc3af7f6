import { html } from "lit";
import { word } from "../api/vocabulary";
import type { Act, Step } from "../api/types";
import { Part } from "../shell/part";
import { day } from "../words/format";
import { t } from "../words/texts";
import { party, type Relationship } from "./relationship";
import "../acts/act-buttons";

/** What comes first: what waits for whoever looks, and else for whom one waits. */
class NextActs extends Part {
  static override properties = { of: { attribute: false } };
  declare of: Relationship;

  /** What an act is about, by its name. */
  private about(act: Act): string | undefined {
    const breach = this.of.breaches.find((it) => [it, ...it.corrections, ...it.compensations].some((one) => one.id === act.subject));
    const mediated = this.of.cases.find((it) => it.id === act.subject || act.href.includes(it.id));
    if (mediated) return t("case.of", day(mediated.openedAt, this.of.zone));
    return breach?.what ?? this.of.commitments.find((it) => it.id === act.subject)?.what;
  }

  private item([about, acts]: [string, Act[]]) {
    return html`<li>${about ? html`<p><bdi>${about}</bdi></p>` : ""}<act-buttons .acts=${acts} .relationship=${this.of.id} .about=${about || undefined}></act-buttons></li>`;
  }

  private other(waits: NonNullable<Step["waiting"]>, what: string) {
    const whom = waits.from ? party(this.of, waits.from) || word("side", waits.from) : t("time");
    return html`<li><bdi>${whom}</bdi>: ${word("awaited", waits.what)} <span class="quiet"><bdi>${what}</bdi></span></li>`;
  }

  private others() {
    return this.of.breaches.flatMap((it) => it.steps.flatMap((step) =>
      step.waiting && step.status !== "complete" ? [this.other(step.waiting, it.what ?? "")] : []));
  }

  protected override render() {
    const mine = new Map<string, Act[]>();
    for (const act of this.of.actions.filter((it) => it.waited)) {
      const about = this.about(act) ?? "";
      mine.set(about, [...(mine.get(about) ?? []), act]);
    }
    const others = mine.size ? [] : this.others();
    return html`<section class="next" aria-labelledby="next"><h2 id="next">${t("next.title")}</h2>
      ${mine.size ? html`<ul class="plain-list">${[...mine].map((it) => this.item(it))}</ul>`
        : html`<p class="empty">${t(others.length ? "next.others" : "next.none")}</p>`}
      ${others.length ? html`<ul class="plain-list">${others}</ul>` : ""}
    </section>`;
  }
}
customElements.define("next-acts", NextActs);
