import { html, nothing } from "lit";
import { word } from "../api/vocabulary";
import type { Act, Breach, Said, Step } from "../api/types";
import { Part } from "../shell/part";
import { day, lastDay, money, percent } from "../words/format";
import { t } from "../words/texts";
import { isOver, other, party, type Relationship } from "./relationship";
import { saidAt } from "./said-at";
import { remedies } from "./subjects";
import "./said-line";
import "../acts/act-buttons";

/** A breach as a road of five steps: what is done, what is under way, and who is waited for. */
class BreachRoad extends Part {
  static override properties = { breach: { attribute: false }, of: { attribute: false }, acts: { attribute: false } };
  declare breach: Breach;
  declare of: Relationship;
  declare acts: Act[];

  private words(said: Said[]) {
    return said.length ? html`<ul class="said">${said.map((it) => html`<li><said-line .said=${it} .of=${this.of}></said-line></li>`)}</ul>` : "";
  }

  private waits(it: Step) {
    if (!it.waiting || it.status === "complete") return "";
    const what = word("awaited", it.waiting.what);
    const whom = it.waiting.from ? party(this.of, it.waiting.from) || word("side", it.waiting.from) : t("time");
    const until = it.until ? t("until", lastDay(it.until, this.of.zone)) : "";
    return html`<p class="waits">${t("waits-for")} <bdi>${whom}</bdi>: ${what}<br><span class="quiet">${t("since", day(it.waiting.since, this.of.zone))} ${until}</span></p>`;
  }

  private step(it: Step) {
    const going = it.part > 0 && it.part < 1;
    return html`<li class="step ${it.status}" aria-current=${["open", "under-way", "waiting"].includes(it.status) && this.isFirst(it) ? "step" : nothing}>
      <h4>${word("step", it.step)}</h4>
      <p><span class="status">${word("status", it.status)}</span>${it.status === "complete" ? html` <span class="quiet">${day(it.since, this.of.zone)}</span>` : ""}</p>
      ${going ? html`<progress max="1" value=${it.part} aria-label=${word("step", it.step)}></progress> <span class="quiet">${percent(it.part)}</span>` : ""}
      ${this.waits(it)}
    </li>`;
  }

  /** What was said, a step at a time: of the step that is under way it stands open. */
  private talk(it: Step) {
    const said = saidAt(this.breach, it.step);
    if (said.length === 0) return "";
    return html`<details ?open=${it.status !== "complete"}><summary>${word("step", it.step)}: ${t("said", said.length)}</summary>${this.words(said)}</details>`;
  }

  private buttons(subject: string, name: string | undefined) {
    const acts = this.acts.filter((it) => it.subject === subject);
    return acts.length ? html`<act-buttons .acts=${acts} .relationship=${this.of.id} .about=${name}></act-buttons>` : "";
  }

  private remedy(id: string, name: string | undefined) {
    const buttons = this.buttons(id, name);
    return buttons ? html`<div class="remedy"><p><bdi>${name ?? t("erased")}</bdi></p>${buttons}</div>` : "";
  }

  private isFirst(it: Step): boolean {
    return this.breach.steps.find((one) => ["open", "under-way", "waiting"].includes(one.status)) === it;
  }

  protected override render() {
    const it = this.breach;
    const damage = it.damage ? html`, ${t("damage")} ${money(it.damage)}` : "";
    const healed = it.healedAt ? html`<span class="tag good">${t("healed", day(it.healedAt, this.of.zone))}</span>` : html`<span class="tag">${word("report", it.report)}</span>`;
    return html`<article class="breach ${it.healedAt ? "is-healed" : ""}">
      <h3><bdi>${it.what ?? t("erased")}</bdi></h3>
      <p class="quiet">${t("breach.of", party(this.of, it.responsible), party(this.of, other(it.responsible)))}, ${word("kind", it.kind)}, ${word("severity", it.severity)}${damage}, ${t("reported", day(it.reportedAt, this.of.zone))} ${healed}</p>
      ${it.steps.length ? html`<ol class="road">${it.steps.map((step) => this.step(step))}</ol>` : ""}
      ${this.buttons(it.id, it.what)}
      ${remedies(it).map((one) => this.remedy(one.id, one.name))}
      <details ?open=${it.steps.length === 0 && !isOver(it)}><summary>${t("said.report", saidAt(it, "report").length)}</summary>${this.words(saidAt(it, "report"))}</details>
      ${it.steps.map((step) => this.talk(step))}
    </article>`;
  }
}
customElements.define("breach-road", BreachRoad);
