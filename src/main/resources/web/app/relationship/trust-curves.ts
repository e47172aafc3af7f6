import { html, type PropertyValues } from "lit";
import type uPlot from "uplot";
import { read } from "../api/client";
import type { Point } from "../api/types";
import { Part } from "../shell/part";
import { number, within } from "../words/format";
import { t } from "../words/texts";
import { marks } from "./marks";
import { plot, type Plotted } from "./plot";
import { party, type Relationship } from "./relationship";
import type { Ahead } from "./what-if";
import "./curve-table";
import "./day-lines";
import "./what-if";

const RANGES: Record<string, number> = { "3": 91, "12": 365, all: 0 };
const DAY = 86_400_000; // milliseconds
const WAYS: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10, Home: -Infinity, End: Infinity };

/** Both curves in one plot; the day pointed at tells its ledger lines. */
class TrustCurves extends Part {
  static override properties = { of: { attribute: false }, range: { state: true }, points: { state: true }, pointed: { state: true }, ahead: { state: true } };
  declare of: Relationship;
  declare private range: string;
  declare private points: Point[];
  declare private pointed: number | null;
  declare private ahead: Ahead[];
  private drawn: uPlot | undefined;
  private readonly dark = matchMedia("(prefers-color-scheme: dark)");
  private readonly redraw = () => this.plot();

  constructor() {
    super();
    this.range = "all";
    this.points = [];
    this.ahead = [];
    this.pointed = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("resize", this.redraw);
    window.addEventListener("language", this.redraw);
    this.dark.addEventListener("change", this.redraw);
  }

  override disconnectedCallback(): void {
    window.removeEventListener("resize", this.redraw);
    window.removeEventListener("language", this.redraw);
    this.dark.removeEventListener("change", this.redraw);
    this.drawn?.destroy();
    super.disconnectedCallback();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has("of")) {
      this.points = this.of.history;
      if (this.range !== "all") void this.narrow(this.range);
    }
  }

  protected override updated(changes: PropertyValues): void {
    if (["of", "points", "ahead"].some((it) => changes.has(it))) this.plot();
  }

  private async narrow(range: string): Promise<void> {
    this.range = range;
    this.pointed = null;
    const to = Date.parse(this.of.trust.at);
    const from = Math.max(Date.parse(this.of.table.relationship.startedAt), to - RANGES[range] * DAY);
    const asked = `/relationships/${this.of.id}/trust/history?from=${new Date(from).toISOString()}&step=P${range === "3" ? 1 : 7}D`;
    this.points = range === "all" ? this.of.history : (await read<{ rows: Point[] }>(asked)).rows;
  }

  private plotted(): Plotted {
    const ahead = this.ahead;
    const none = ahead.map(() => null);
    const past = this.points.map(() => null);
    return {
      at: [...this.points.map((it) => Date.parse(it.at) / 1000), ...ahead.map((it) => it.at)],
      client: [...this.points.map((it) => it.clientInSupplier), ...none], supplier: [...this.points.map((it) => it.supplierInClient), ...none],
      aheadClient: [...past, ...ahead.map((it) => it.client)], aheadSupplier: [...past, ...ahead.map((it) => it.supplier)],
      marks: marks(this.of),
    };
  }

  private plot(): void {
    const into = this.querySelector<HTMLElement>(".plot");
    if (!into || this.points.length === 0) return;
    this.drawn?.destroy();
    const plotted = this.plotted();
    const named = within(plotted.at[0] * 1000, plotted.at[plotted.at.length - 1] * 1000, this.of.zone);
    this.drawn = plot(into, plotted, (at) => named(at * 1000), (i) => (this.pointed = i));
  }

  /** Keys walk from day to day as on a slider, for which a screen reader lets them through. */
  private walk(event: KeyboardEvent): void {
    const way = WAYS[event.key];
    if (!way || !this.drawn) return;
    event.preventDefault();
    const last = this.points.length - 1;
    const i = Math.min(last, Math.max(0, (this.pointed ?? (way > 0 ? -1 : last + 1)) + way));
    const left = this.drawn.valToPos(this.drawn.data[0][i], "x");
    this.drawn.setCursor({ left, top: 0 });
  }

  private named(): (at: string) => string {
    return within(Date.parse(this.points[0].at), Date.parse(this.points[this.points.length - 1].at), this.of.zone);
  }

  private at(): Point | undefined {
    return this.pointed === null ? undefined : this.points[this.pointed];
  }

  private value(n: number | null): string {
    return n === null ? t("unknown") : number(n);
  }

  private said(): string {
    const it = this.at();
    if (!it) return t("plot.point");
    return `${this.named()(it.at)}, ${party(this.of, "client")}: ${this.value(it.clientInSupplier)}, ${party(this.of, "supplier")}: ${this.value(it.supplierInClient)}`;
  }

  private pointedAt() {
    const it = this.at();
    if (!it) return html`<p class="quiet">${t("plot.point")}</p>`;
    return html`<p><strong>${this.named()(it.at)}</strong>
      <span class="dot of-client" aria-hidden="true"></span> <bdi>${party(this.of, "client")}</bdi>: ${this.value(it.clientInSupplier)},
      <span class="dot of-supplier" aria-hidden="true"></span> <bdi>${party(this.of, "supplier")}</bdi>: ${this.value(it.supplierInClient)}</p>`;
  }

  private lines() {
    const it = this.at();
    return it ? html`<day-lines .of=${this.of} .from=${this.pointed ? this.points[this.pointed - 1].at : ""} .until=${it.at}></day-lines>` : "";
  }

  protected override render() {
    const last = Math.max(0, this.points.length - 1);
    return html`<section aria-labelledby="curves"><h2 id="curves">${t("plot.title")}</h2>
      <div class="chips" role="group" aria-label=${t("range")}>${Object.keys(RANGES).map((it) => html`
        <button class="chip" aria-pressed=${it === this.range} @click=${() => this.narrow(it)}>${t(`range.${it}`)}</button>`)}</div>
      <p class="legend"><span><span class="line of-client"></span> <bdi>${party(this.of, "client")}</bdi></span>
        <span><span class="line of-supplier"></span> <bdi>${party(this.of, "supplier")}</bdi></span>
        <span><span class="bad" aria-hidden="true">▼</span> ${t("mark.breach")}</span> <span><span class="bad" aria-hidden="true">✕</span> ${t("mark.miss")}</span> <span><span class="good" aria-hidden="true">○</span> ${t("mark.healed")}</span></p>
      <div class="plot" tabindex="0" role="slider" aria-label=${t("plot.label")} aria-valuemin="0" aria-valuemax=${last} aria-valuenow=${this.pointed ?? last} aria-valuetext=${this.said()} @keydown=${this.walk}></div>
      <div class="pointed">${this.pointedAt()}<div aria-live="polite">${this.lines()}</div></div>
      <curve-table .points=${this.points} .of=${this.of} .named=${this.points.length ? this.named() : undefined}></curve-table>
      <what-if .of=${this.of} @ahead=${(e: CustomEvent<Ahead[]>) => (this.ahead = e.detail)}></what-if>
    </section>`;
  }
}
customElements.define("trust-curves", TrustCurves);
