import { html, type TemplateResult } from "lit";
import { Refusal } from "../api/client";
import type { Problem } from "../api/types";
import { t } from "../words/texts";
import { Part } from "./part";
import "./refusal-note";

/** Told by the feed: something happened there, or anywhere when the line was lost for a while. */
export interface Happened { relationship?: string }

/** A screen reads what it shows, and reads it again when something happens. */
export abstract class Screen<T> extends Part {
  static override properties = { shown: { state: true }, problem: { state: true } };
  declare protected shown: T | undefined;
  declare protected problem: Problem | undefined;
  private pause = 0;
  private turn = 0;

  protected abstract load(): Promise<T>;
  protected abstract draw(shown: T): TemplateResult;
  protected abstract concerns(happened: Happened): boolean;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("happened", this.hear);
    void this.refresh();
  }

  override disconnectedCallback(): void {
    window.removeEventListener("happened", this.hear);
    super.disconnectedCallback();
  }

  /** What comes in one breath is read in one. */
  private readonly hear = (event: Event): void => {
    if (!this.concerns((event as CustomEvent<Happened>).detail)) return;
    window.clearTimeout(this.pause);
    this.pause = window.setTimeout(() => void this.refresh(), 150);
  };

  /** What was asked last is shown, whichever answer comes last. */
  protected async refresh(): Promise<void> {
    const turn = ++this.turn;
    try {
      const shown = await this.load();
      if (turn !== this.turn) return;
      this.keepPlace();
      this.shown = shown;
      this.problem = undefined;
    } catch (e) {
      if (!(e instanceof Refusal)) throw e;
      if (turn === this.turn) this.problem = e.problem;
    }
  }

  /** A button that is gone after what was done with it leaves nobody at the top of the page. */
  private keepPlace(): void {
    if (!this.contains(document.activeElement)) return;
    window.setTimeout(() => {
      if (document.activeElement === document.body) this.closest<HTMLElement>("main")?.focus();
    });
  }

  protected override render(): TemplateResult {
    return html`
      ${this.problem ? html`<refusal-note .problem=${this.problem}></refusal-note>` : ""}
      ${this.shown ? this.draw(this.shown) : this.problem ? "" : html`<p class="quiet" role="status">${t("loading")}</p>`}
    `;
  }
}
