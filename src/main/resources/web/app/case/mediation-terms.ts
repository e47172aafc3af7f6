import { html } from "lit";
import { day, money } from "../words/format";
import { t } from "../words/texts";
import { sideName } from "./case";
import { CasePart } from "./case-part";

/** What both agreed to before anything else. */
class MediationTerms extends CasePart {
  private row(label: string, value: unknown) {
    return value ? html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>` : "";
  }

  protected override render() {
    const it = this.of.file.mediation;
    if (!it) return "";
    const who = it.acceptedBy.map((side) => sideName(this.of, side)).join(", ") || t("nobody");
    return this.section("mediation", t("mediation.title"), html`<dl class="rows">
      ${this.row(t("mediation.ties"), it.ties)} ${this.row(t("mediation.confidentiality"), it.confidentiality)}
      ${this.row(t("mediation.stakes"), it.stakes)} ${this.row(t("mediation.fee"), it.fee ? money(it.fee) : "")}
      ${this.row(t("mediation.accepted"), who)}</dl>
      ${it.admissionsProtected ? html`<p>${t("mediation.admissions")}</p>` : ""}
      ${it.pauseUntil ? html`<p>${t("mediation.pause", day(it.pauseUntil))}</p>` : ""}`);
  }
}
customElements.define("mediation-terms", MediationTerms);
