import { html, svg } from "lit";
import { Part } from "../shell/part";
import { number } from "../words/format";
import { t } from "../words/texts";

const WIDE = 120;
const HIGH = 32;

/** Two years of both balances in a row, 0 to 100; said in words too. */
class SparkLine extends Part {
  static override properties = { client: { attribute: false }, supplier: { attribute: false } };
  declare client: (number | null)[];
  declare supplier: (number | null)[];

  private path(points: (number | null)[]): string {
    const step = WIDE / Math.max(1, points.length - 1);
    let pen = "M";
    return points.map((it, i) => {
      if (it === null) { pen = "M"; return ""; }
      const at = `${pen}${(i * step).toFixed(1)} ${(HIGH - (it / 100) * HIGH).toFixed(1)}`;
      pen = "L";
      return at;
    }).join("");
  }

  private words(points: (number | null)[]): string {
    const known = points.filter((it): it is number => it !== null);
    return known.length ? t("spark", number(known[0], 0), number(Math.min(...known), 0), number(known[known.length - 1], 0)) : t("unknown");
  }

  protected override render() {
    const said = `${t("side.client")}: ${this.words(this.client)}. ${t("side.supplier")}: ${this.words(this.supplier)}.`;
    return html`<svg class="spark" viewBox="0 -2 ${WIDE} ${HIGH + 4}" role="img" aria-label=${said}>
      ${svg`<line class="middle" x1="0" x2=${WIDE} y1=${HIGH / 2} y2=${HIGH / 2}></line>
        <path class="of-supplier" d=${this.path(this.supplier)}></path><path class="of-client" d=${this.path(this.client)}></path>`}
    </svg>`;
  }
}
customElements.define("spark-line", SparkLine);
