import en from "./en.json";
import nl from "./nl.json";

export type Language = "nl" | "en";
const texts: Record<Language, Record<string, string>> = { nl, en };
const KEPT = "fonds.language";
let current: Language = begin();

function begin(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === "nl" || kept === "en") return kept;
  return navigator.languages.find((it) => /^(nl|en)\b/.test(it))?.startsWith("nl") ? "nl" : "en";
}

export function language(): Language {
  return current;
}

export function speak(chosen: Language): void {
  current = chosen;
  localStorage.setItem(KEPT, chosen);
  document.documentElement.lang = chosen;
}

/** A text of the window, with {0}, {1} ... filled in. */
export function t(key: string, ...values: (string | number)[]): string {
  const text = texts[current][key] ?? key;
  return text.replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)] ?? ""));
}
