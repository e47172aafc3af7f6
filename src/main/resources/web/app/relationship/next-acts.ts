import { html } from "lit";
import { word } from "../api/vocabulary";
import type { Act, Step } from "../api/types";
import { Part } from "../shell/part";
import { day, lastDay } from "../words/format";
import { t } from "../words/texts";
import { party, type Relationship } from "./relationship";
import { about } from "./subjects";
import "../acts/act-buttons";

const since = (it: Act): string => it.waited?.since ?? "";

/** What comes first: what waits for whoever looks, and else for whom one waits. */
class NextActs extends Part {
  static override properties = { of: { attribute: false } };
  declare of: Relationship;

  /** Since when it waits and, where it does, until when. */
  private when(acts: Act[]) {
    const waited = acts[0].waited;
    const until = acts[0].until;
    return html`<p class="quiet">${waited ? t("since", day(waited.since, this.of.zone)) : ""}${until ? html`, ${t("until", lastDay(until, this.of.zone))}` : ""}</p>`;
  }

  private item(acts: Act[]) {
    const name = about(this.of, acts[0]);
    return html`<li>${name ? html`<p><bdi>${name}</bdi></p>` : ""}${this.when(acts)}
      <act-buttons .acts=${acts} .relationship=${this.of.id} .about=${name}></act-buttons></li>`;
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
    for (const act of this.of.actions.filter((it) => it.waited).sort((a, b) => since(a).localeCompare(since(b)))) {
      const subject = act.subject ?? "";
      mine.set(subject, [...(mine.get(subject) ?? []), act]);
    }
    const others = mine.size ? [] : this.others();
    return html`<section class="next" aria-labelledby="next"><h2 id="next">${t("next.title")}</h2>
      ${mine.size ? html`<ul class="plain-list">${[...mine.values()].map((it) => this.item(it))}</ul>`
        : html`<p class="empty">${t(others.length ? "next.others" : "next.none")}</p>`}
      ${others.length ? html`<ul class="plain-list">${others}</ul>` : ""}
    </section>`;
  }
}
customElements.define("next-acts", NextActs);
