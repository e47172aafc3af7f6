import { html, type TemplateResult } from "lit";
import { read, readAll } from "../api/client";
import type { Me, Portfolio, Row, Wait } from "../api/types";
import { Screen } from "../shell/screen";
import { t } from "../words/texts";
import "./portfolio-table";
import "./waiting-list";

interface Home { waits: Wait[]; total: number; portfolio: Portfolio; rows: Row[] }
const FILTERS = ["at-risk", "falling", "contested", "waiting-for-me"];
const SORTS = ["change", "trust", "deadline", "name", "last-event"];

/** What waits for me, oldest first, and all relationships, what fell first. */
class HomeScreen extends Screen<Home> {
  static override properties = { ...Screen.properties, me: { attribute: false }, filter: { state: true }, name: { state: true }, sort: { state: true } };
  declare me: Me;
  declare private filter: string;
  declare private name: string;
  declare private sort: string;
  private typed = 0;

  constructor() {
    super();
    this.filter = "";
    this.name = "";
    this.sort = "change";
  }

  /** Who asks in a function has no side that is waited for. */
  private get hasSeat(): boolean {
    return this.me.functions.length === 0;
  }

  protected concerns(): boolean {
    return true;
  }

  protected async load(): Promise<Home> {
    const asked = new URLSearchParams({ sort: this.sort, limit: "100", curve: "true" });
    if (this.filter) asked.set("filter", this.filter);
    if (this.name) asked.set("name", this.name);
    const [waits, portfolio] = await Promise.all([
      this.hasSeat ? read<{ waiting: Wait[]; total: number }>("/waiting?for=me&limit=100") : { waiting: [], total: 0 },
      read<Portfolio>(`/portfolio?${asked}`),
    ]);
    const more = portfolio.next ? await readAll<Row>(`/portfolio?${asked}`, "relationships") : portfolio.relationships;
    return { waits: waits.waiting, total: waits.total, portfolio, rows: more };
  }

  private search(event: Event): void {
    this.name = (event.target as HTMLInputElement).value.trim();
    window.clearTimeout(this.typed);
    this.typed = window.setTimeout(() => void this.refresh(), 250);
  }

  private narrow(only: string): void {
    this.filter = this.filter === only ? "" : only;
    void this.refresh();
  }

  private order(event: Event): void {
    this.sort = (event.target as HTMLSelectElement).value;
    void this.refresh();
  }

  protected draw(home: Home): TemplateResult {
    return html`
      ${this.hasSeat ? html`<h1>${t("waiting.title")}</h1><waiting-list .waits=${home.waits} .total=${home.total}></waiting-list>` : ""}
      <section aria-labelledby="all">
        ${this.hasSeat ? html`<h2 id="all">${t("portfolio.title")}</h2>` : html`<h1 id="all">${t("portfolio.title")}</h1>`}
        ${this.tools()}
        <portfolio-table .rows=${home.rows} .total=${home.portfolio.total} .seat=${this.hasSeat}></portfolio-table>
      </section>
    `;
  }

  private tools(): TemplateResult {
    const filters = this.hasSeat ? FILTERS : FILTERS.slice(0, 3);
    return html`
      <div class="tools">
        <label>${t("search")} <input type="search" autocomplete="off" .value=${this.name} @input=${this.search}></label>
        <label>${t("sort")} <select @change=${this.order}>
          ${SORTS.map((it) => html`<option value=${it} ?selected=${it === this.sort}>${t(`sort.${it}`)}</option>`)}
        </select></label>
        <div role="group" aria-label=${t("filters")} class="chips">
          ${filters.map((it) => html`<button class="chip" aria-pressed=${it === this.filter} @click=${() => this.narrow(it)}>${t(`filter.${it}`)}</button>`)}
        </div>
      </div>
    `;
  }
}
customElements.define("home-screen", HomeScreen);
