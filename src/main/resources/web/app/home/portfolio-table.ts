import { html } from "lit";
import { word } from "../api/vocabulary";
import type { Glance, Row } from "../api/types";
import { Part } from "../shell/part";
import { toCase, toRelationship } from "../shell/route";
import { balance, day, percent, signed } from "../words/format";
import { t } from "../words/texts";
import "./spark-line";

/** All relationships: both balances, how sure they are, and how they came there. */
class PortfolioTable extends Part {
  static override properties = { rows: { attribute: false }, total: { type: Number }, seat: { type: Boolean } };
  declare rows: Row[];
  declare total: number;
  declare seat: boolean;

  private score(side: "client" | "supplier", it: Glance) {
    const change = it.change30 ? it.change30.rounded : 0;
    const way = change <= -1 ? "fell" : change >= 1 ? "rose" : "";
    return html`
      <td class="score" data-label=${t(`trust-of.${side}`)}>
        <span class="dot of-${side}" aria-hidden="true"></span>
        <strong class="figure">${balance(it.balance)}</strong>
        ${it.change30 ? html`<span class="change ${way}">${signed(change)} <span class="quiet">${t("change30")}</span></span>` : ""}
        <span class="quiet sure">${t("sure", percent(it.confidence.rounded))}</span>
        ${it.contested ? html`<span class="tag">${t("contested")}</span>` : ""}
      </td>
    `;
  }

  private state(it: Row) {
    const reports = Number(it.clientInSupplier.openReports) + Number(it.supplierInClient.openReports);
    const breaches = (it.clientInSupplier.breachesInRepair ?? 0) + (it.supplierInClient.breachesInRepair ?? 0);
    const parts = [
      reports ? t("reports", reports) : "",
      breaches ? t("breaches", breaches) : "",
      it.waiting.overdue ? t("overdue", it.waiting.overdue) : "",
      it.provisional ? t("provisional") : "",
    ].filter(Boolean);
    return html`
      <td class="state" data-label=${t("state")}>
        ${parts.map((text) => html`<span class="tag">${text}</span> `)}
        ${it.case ? html`<a href=${toCase(it.relationship, it.case.id)}>${t("case")}: ${word("stage", it.case.stage)}</a>` : ""}
        ${it.waiting.nextDeadline ? html`<span class="quiet">${t("next-deadline", day(it.waiting.nextDeadline))}</span>` : ""}
      </td>
    `;
  }

  private row(it: Row) {
    return html`
      <tr>
        <th scope="row"><a href=${toRelationship(it.relationship)}><bdi>${it.client.name}</bdi> <span aria-hidden="true">–</span> <bdi>${it.supplier.name}</bdi></a></th>
        ${this.score("client", it.clientInSupplier)} ${this.score("supplier", it.supplierInClient)}
        <td class="curve" data-label=${t("two-years")}><spark-line .client=${it.clientInSupplier.curve ?? []} .supplier=${it.supplierInClient.curve ?? []}></spark-line></td>
        ${this.state(it)}
      </tr>
    `;
  }

  protected override render() {
    if (this.rows.length === 0) return html`<p class="empty" role="status">${t("portfolio.none")}</p>`;
    return html`
      <p class="quiet" role="status">${t(this.total === 1 ? "portfolio.one" : "portfolio.count", this.total)}</p>
      <table class="portfolio">
        <thead><tr>
          <th scope="col">${t("relationship")}</th>
          <th scope="col">${t("trust-of.client")}</th><th scope="col">${t("trust-of.supplier")}</th>
          <th scope="col">${t("two-years")}</th><th scope="col">${t("state")}</th>
        </tr></thead>
        <tbody>${this.rows.map((it) => this.row(it))}</tbody>
      </table>
    `;
  }
}
customElements.define("portfolio-table", PortfolioTable);
