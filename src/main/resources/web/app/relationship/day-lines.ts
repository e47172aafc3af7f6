import { html } from "lit";
import type { Direction, Posting } from "../api/types";
import { Part } from "../shell/part";
import { day, signed } from "../words/format";
import { t } from "../words/texts";
import type { Relationship } from "./relationship";

/** The ledger lines between two points of the curves. */
class DayLines extends Part {
  static override properties = { of: { attribute: false }, from: { attribute: false }, until: { attribute: false } };
  declare of: Relationship;
  declare from: string;
  declare until: string;

  private line(side: string, it: Posting) {
    return html`<li><span class="dot of-${side}" aria-hidden="true"></span> ${day(it.at, this.of.zone)}: ${it.why}${it.what ? html` – <bdi>${it.what}</bdi>` : ""}
      <strong class="figure">${signed(it.amount.rounded, 2)}</strong></li>`;
  }

  private lines(direction: Direction, side: string) {
    return this.of.ledgers[direction].filter((it) => it.at > this.from && it.at <= this.until).map((it) => this.line(side, it));
  }

  protected override render() {
    const lines = [...this.lines("client-in-supplier", "client"), ...this.lines("supplier-in-client", "supplier")];
    return lines.length ? html`<ul class="lines">${lines}</ul>` : html`<p class="quiet">${t("plot.nothing")}</p>`;
  }
}
customElements.define("day-lines", DayLines);
