import { html } from "lit";
import type { Wait } from "../api/types";
import { Part } from "../shell/part";
import { toRelationship } from "../shell/route";
import { day, lastDay } from "../words/format";
import { t } from "../words/texts";

const FIRST = 5; // so that the relationships below are in sight

/** What waits for me, each with one button: what waits longest in sight, the rest folded away. */
class WaitingList extends Part {
  static override properties = { waits: { attribute: false }, total: { type: Number } };
  declare waits: Wait[];
  declare total: number;

  private do(it: Wait): void {
    this.tell("act", { relationship: it.relationship, actions: it.actions, acts: it.acts, title: it.title });
  }

  private item(it: Wait) {
    return html`
      <li class="wait ${it.overdue ? "overdue" : ""}">
        <div class="grow">
          <a href=${toRelationship(it.relationship)}><bdi>${it.client.name}</bdi> – <bdi>${it.supplier.name}</bdi></a>
          <p class="what"><span class="first">${it.why}</span>${it.title ? html`: <bdi>${it.title}</bdi>` : ""}</p>
          <p class="quiet">${t("since", day(it.since))}${it.until ? html`, <span class=${it.overdue ? "late" : ""}>${t(it.overdue ? "until.over" : "until", lastDay(it.until))}</span>` : ""}</p>
        </div>
        ${it.acts.length ? html`<button class="do" @click=${() => this.do(it)} aria-label="${it.acts.length === 1 ? it.acts[0].why : t("do")}: ${it.title ?? ""}">${t("do")}</button>` : ""}
      </li>
    `;
  }

  protected override render() {
    if (this.waits.length === 0) return html`<p class="empty">${t("waiting.none")}</p>`;
    return html`
      <ol class="waits">${this.waits.slice(0, FIRST).map((it) => this.item(it))}</ol>
      ${this.waits.length > FIRST ? html`<details><summary>${t("waiting.rest", this.waits.length - FIRST)}</summary>
        <ol class="waits">${this.waits.slice(FIRST).map((it) => this.item(it))}</ol></details>` : ""}
      ${this.total > this.waits.length ? html`<p class="quiet">${t("waiting.more", this.waits.length, this.total)}</p>` : ""}
    `;
  }
}
customElements.define("waiting-list", WaitingList);
