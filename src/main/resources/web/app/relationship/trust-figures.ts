import { html } from "lit";
import type { Glance } from "../api/types";
import { Part } from "../shell/part";
import { balance, percent } from "../words/format";
import { t } from "../words/texts";
import { party, type Relationship } from "./relationship";

/** Both balances in figures: how full, how sure, and by what promises. */
class TrustFigures extends Part {
  static override properties = { of: { attribute: false } };
  declare of: Relationship;

  private fact(label: string, value: string | number) {
    return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  }

  private fund(side: "client" | "supplier", it: Glance) {
    const [from, to] = side === "client" ? ["client", "supplier"] : ["supplier", "client"];
    const moved = it.moved.commitments ? t("moved.days", it.moved.commitments, it.moved.days) : "0";
    return html`
      <section class="fund of-${side}" aria-label=${t("trust.in", party(this.of, from), party(this.of, to))}>
        <h2><span class="dot of-${side}" aria-hidden="true"></span><bdi>${party(this.of, from)}</bdi> ${t("trusts")} <bdi>${party(this.of, to)}</bdi></h2>
        <p class="big"><span class="figure">${balance(it.balance)}</span> ${it.balance ? html`<span class="quiet">${t("of-100")}</span>` : ""}</p>
        ${it.balance ? html`<div class="bar" aria-hidden="true"><progress class="of-${side}" max="100" value=${it.balance.exact} tabindex="-1"></progress></div>` : html`<p class="quiet">${t("unknown.means")}</p>`}
        <dl class="facts">
          ${this.fact(t("confidence"), percent(it.confidence.rounded))} ${this.fact(t("kept"), it.kept)}
          ${this.fact(t("missed"), it.missed)} ${it.madeGood ? this.fact(t("made-good"), it.madeGood) : ""} ${this.fact(t("moved"), moved)}
        </dl>
        ${it.contested ? html`<p class="note">${t("contested.means")}</p>` : ""}
      </section>
    `;
  }

  protected override render() {
    return html`<div class="funds">${this.fund("client", this.of.trust.clientInSupplier)}${this.fund("supplier", this.of.trust.supplierInClient)}</div>`;
  }
}
customElements.define("trust-figures", TrustFigures);
