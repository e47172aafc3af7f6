import { html } from "lit";
import type { Point } from "../api/types";
import { Part } from "../shell/part";
import { number } from "../words/format";
import { t } from "../words/texts";
import { party, type Relationship } from "./relationship";

/** The curves as a table, for who cannot see the plot. */
class CurveTable extends Part {
  static override properties = { points: { attribute: false }, of: { attribute: false }, named: { attribute: false } };
  declare points: Point[];
  declare of: Relationship;
  declare named: ((at: string) => string) | undefined;

  protected override render() {
    const value = (it: number | null) => (it === null ? t("unknown") : number(it));
    return html`<details class="as-table"><summary>${t("plot.table")}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${t("plot.table")}><table>
        <thead><tr><th scope="col">${t("day")}</th><th scope="col"><bdi>${party(this.of, "client")}</bdi></th><th scope="col"><bdi>${party(this.of, "supplier")}</bdi></th></tr></thead>
        <tbody>${[...this.points].reverse().map((it) => html`<tr><th scope="row">${this.named?.(it.at)}</th>
          <td class="num">${value(it.clientInSupplier)}</td><td class="num">${value(it.supplierInClient)}</td></tr>`)}</tbody>
      </table></div></details>`;
  }
}
customElements.define("curve-table", CurveTable);
