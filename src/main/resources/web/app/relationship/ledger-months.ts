import { html } from "lit";
import type { Direction, Posting } from "../api/types";
import { Part } from "../shell/part";
import { day, month, monthKey, number, signed } from "../words/format";
import { t } from "../words/texts";
import { party, type Relationship } from "./relationship";

/** Why a balance is what it is: a month a line, that opens into its lines. */
class LedgerMonths extends Part {
  static override properties = { of: { attribute: false }, direction: { state: true } };
  declare of: Relationship;
  declare private direction: Direction;

  constructor() {
    super();
    this.direction = "client-in-supplier";
  }

  /** What time did to a month stands at its end, an instant before the next. */
  private months(): [string, Posting[]][] {
    const found = new Map<string, Posting[]>();
    for (const it of this.of.ledgers[this.direction]) {
      const key = it.month ?? monthKey(it.at, this.of.zone);
      found.set(key, [...(found.get(key) ?? []), it]);
    }
    return [...found].reverse();
  }

  private line(it: Posting) {
    return html`<tr><th scope="row">${it.month ? t("whole-month") : day(it.at, this.of.zone)}</th>
      <td>${it.why}${it.what ? html`<br><bdi class="quiet">${it.what}</bdi>` : ""}</td>
      <td class="num">${signed(it.amount.rounded, 2)}</td><td class="num">${number(it.after.rounded, 2)}</td></tr>`;
  }

  private monthly([key, lines]: [string, Posting[]]) {
    const sum = lines.reduce((all, it) => all + it.amount.exact, 0);
    return html`<details><summary><span class="grow">${month(`${key}-15T12:00:00Z`)}</span>
        <span class="quiet">${t(lines.length === 1 ? "lines.one" : "lines", lines.length)}</span>
        <strong class="figure ${sum < 0 ? "fell" : ""}">${signed(sum, 2)}</strong> <span class="figure after">${number(lines[lines.length - 1].after.rounded, 2)}</span></summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${month(`${key}-15T12:00:00Z`)}><table><thead><tr><th scope="col">${t("day")}</th><th scope="col">${t("why")}</th><th scope="col" class="num">${t("amount")}</th><th scope="col" class="num">${t("after")}</th></tr></thead>
      <tbody>${lines.map((it) => this.line(it))}</tbody></table></div></details>`;
  }

  private way(direction: Direction, from: string, to: string) {
    return html`<button class="chip" aria-pressed=${direction === this.direction} @click=${() => (this.direction = direction)}>
      <span class="dot of-${from}" aria-hidden="true"></span> ${t("trust.in", party(this.of, from), party(this.of, to))}</button>`;
  }

  protected override render() {
    const months = this.months();
    return html`<section class="ledger" aria-labelledby="ledger"><h2 id="ledger">${t("ledger.title")}</h2>
      <div class="chips" role="group" aria-label=${t("ledger.whose")}>${this.way("client-in-supplier", "client", "supplier")}${this.way("supplier-in-client", "supplier", "client")}</div>
      <p class="quiet">${t("ledger.from-50")}</p>
      ${months.length ? months.map((it) => this.monthly(it)) : html`<p class="empty">${t("ledger.none")}</p>`}
    </section>`;
  }
}
customElements.define("ledger-months", LedgerMonths);
