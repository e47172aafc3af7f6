import { LitElement } from "lit";

/** Drawn in the page itself, so that labels, styles and print reach all of it. */
export class Part extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Tells whoever is around it. */
  protected tell(what: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(what, { bubbles: true, detail }));
  }
}
