import { html } from "lit";
import { learn } from "../api/vocabulary";
import { read } from "../api/client";
import type { Me } from "../api/types";
import { arrive } from "../signin/arrive";
import { ended, token } from "../signin/session";
import { language, speak, t, type Language } from "../words/texts";
import { live } from "./live";
import { Part } from "./part";
import { route, type Route } from "./route";
import "../signin/sign-in";
import "../home/home-screen";
import "../relationship/relationship-screen";
import "../case/case-screen";
import "../acts/act-dialog";
import "./refusal-note";

/** The whole window: who looks, where one is, and whether the line is there. */
class FondsWindow extends Part {
  static override properties = {
    me: { state: true }, place: { state: true }, ready: { state: true }, problem: { state: true },
  };
  declare private me: Me | undefined;
  declare private place: Route;
  declare private ready: boolean;
  declare private problem: unknown;

  constructor() {
    super();
    this.place = route();
    this.ready = false;
    speak(language());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("hashchange", () => this.moved());
    window.addEventListener("signed-out", () => this.out());
    window.addEventListener("signed-in", () => void this.enter());
    window.addEventListener("line", () => this.requestUpdate());
    void this.begin();
  }

  private async begin(): Promise<void> {
    const words = learn();
    this.problem = await arrive();
    this.place = route();
    await words;
    if (token()) await this.enter();
    this.ready = true;
  }

  private async enter(): Promise<void> {
    try {
      [this.me] = await Promise.all([read<Me>("/me?limit=1"), live.mark()]);
      void live.listen();
      this.problem = undefined;
    } catch (e) {
      this.problem = (e as { problem?: unknown }).problem;
    }
  }

  private out(): void {
    live.hush();
    this.me = undefined;
  }

  private moved(): void {
    this.place = route();
    window.scrollTo(0, 0);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("main")?.focus());
  }

  /** What people read comes from the API in their language, so all of it is read anew. */
  private choose(chosen: Language): void {
    speak(chosen);
    this.requestUpdate();
    window.dispatchEvent(new CustomEvent("language"));
    window.dispatchEvent(new CustomEvent("happened", { detail: {} }));
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>("main")?.focus();
  }

  private head() {
    const other: Language = language() === "nl" ? "en" : "nl";
    return html`
      <a class="skip" href="#main" @click=${this.skip}>${t("skip")}</a>
      <header class="top">
        <a class="mark" href="#/">Vertrouwensfonds</a>
        <span class="grow"></span>
        ${this.me ? html`<span class="who"><bdi>${this.me.seats[0]?.name ?? this.me.person}</bdi>, <bdi>${this.me.organisation?.name ?? ""}</bdi></span>` : ""}
        <button class="plain" lang=${other} @click=${() => this.choose(other)}>${other === "nl" ? "Nederlands" : "English"}</button>
        ${this.me ? html`<button class="plain" @click=${ended}>${t("sign-out")}</button>` : ""}
      </header>
      ${this.me && live.line === "lost" ? html`<p class="line-lost" role="status">${t("line-lost")}</p>` : ""}
    `;
  }

  private screen() {
    if (!this.ready) return html`<p class="quiet" role="status">${t("loading")}</p>`;
    const problem = this.problem ? html`<refusal-note .problem=${this.problem}></refusal-note>` : "";
    if (!this.me) return html`${problem}<sign-in></sign-in>`;
    const at = this.place;
    switch (at.screen) {
      case "home": return html`<home-screen .me=${this.me}></home-screen>`;
      case "relationship": return html`<relationship-screen .me=${this.me} .relationship=${at.relationship}></relationship-screen>`;
      case "case": return html`<case-screen .me=${this.me} .relationship=${at.relationship} .mediatedCase=${at.mediatedCase}></case-screen>`;
      default: return html`<p>${t("nowhere")} <a href="#/">${t("home")}</a></p>`;
    }
  }

  protected override render() {
    return html`${this.head()}<main id="main" tabindex="-1">${this.screen()}</main><act-dialog .me=${this.me}></act-dialog>`;
  }
}
customElements.define("fonds-window", FondsWindow);
