import { html } from "lit";
import type { Wait } from "../api/types";
import { Part } from "../shell/part";
import { toRelationship } from "../shell/route";
import { day, lastDay, money } from "../words/format";
import { t } from "../words/texts";

const FIRST = 5; // so that the relationships below are in sight
const SOON = 7 * 24 * 60 * 60 * 1000;

const isSoon = (it: Wait): boolean => it.overdue || (!!it.until && Date.parse(it.until) - Date.now() < SOON);

/** In sight: what is over or ends within a week, and then what waits longest; all in the order of the list. */
function inSight(waits: Wait[]): Wait[] {
  const chosen = new Set([...new Set([...waits.filter(isSoon), ...waits])].slice(0, FIRST));
  return waits.filter((it) => chosen.has(it));
}

/** What waits for me, each with one button: the rest is folded away. */
class WaitingList extends Part {
  static override properties = { waits: { attribute: false }, total: { type: Number } };
  declare waits: Wait[];
  declare total: number;

  private do(it: Wait): void {
    this.tell("act", { relationship: it.relationship, actions: it.actions, acts: it.acts, title: it.title });
  }

  /** Begins with what is seen on it, so that who speaks to the page can call it by that. */
  private name(it: Wait): string {
    const why = it.acts.length === 1 ? it.acts[0].why : "";
    return [t("do"), why, it.money ? money(it.money) : "", it.title].filter(Boolean).join(": ");
  }

  private item(it: Wait) {
    return html`
      <li class="wait ${it.overdue ? "overdue" : ""}">
        <div class="grow">
          <a href=${toRelationship(it.relationship)}><bdi>${it.client.name}</bdi> – <bdi>${it.supplier.name}</bdi></a>
          <p class="what"><span class="first">${it.why}</span>${it.money ? html`: <bdi>${money(it.money)}</bdi>` : ""}${it.title ? html`: <bdi>${it.title}</bdi>` : ""}</p>
          <p class="quiet">${t("since", day(it.since))}${it.until ? html`, <span class=${it.overdue ? "late" : ""}>${t(it.overdue ? "until.over" : "until", lastDay(it.until))}</span>` : ""}</p>
        </div>
        ${it.acts.length ? html`<button class="do" @click=${() => this.do(it)} aria-label=${this.name(it)}>${t("do")}</button>` : ""}
      </li>
    `;
  }

  protected override render() {
    if (this.waits.length === 0) return html`<p class="empty">${t("waiting.none")}</p>`;
    const first = inSight(this.waits);
    const rest = this.waits.filter((it) => !first.includes(it));
    return html`
      <ol class="waits">${first.map((it) => this.item(it))}</ol>
      ${rest.length ? html`<details><summary>${t("waiting.rest", rest.length)}</summary>
        <ol class="waits">${rest.map((it) => this.item(it))}</ol></details>` : ""}
      ${this.total > this.waits.length ? html`<p class="quiet">${t("waiting.more", this.waits.length, this.total)}</p>` : ""}
    `;
  }
}
customElements.define("waiting-list", WaitingList);
