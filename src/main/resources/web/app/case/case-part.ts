import { html, type TemplateResult } from "lit";
import { Part } from "../shell/part";
import { t } from "../words/texts";
import { actsOn, sideName, type CaseOf } from "./case";
import "../acts/act-buttons";

/** A part of a case. */
export abstract class CasePart extends Part {
  static override properties = { of: { attribute: false } };
  declare of: CaseOf;

  protected name(side: string): TemplateResult {
    return html`<span class="dot of-${side}" aria-hidden="true"></span> <bdi>${sideName(this.of, side)}</bdi>`;
  }

  protected words(text: string | undefined): TemplateResult {
    return html`<blockquote dir="auto">${text ?? t("erased")}</blockquote>`;
  }

  protected acts(subject: string, about?: string): TemplateResult {
    return html`<act-buttons .acts=${actsOn(this.of, subject)} .relationship=${this.of.relationship} .about=${about}></act-buttons>`;
  }

  protected section(id: string, title: string, inner: unknown): TemplateResult {
    return html`<section aria-labelledby=${id}><h2 id=${id}>${title}</h2>${inner}</section>`;
  }
}
