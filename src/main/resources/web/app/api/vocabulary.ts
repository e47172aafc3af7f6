import { language } from "../words/texts";

type Words = Record<string, Record<string, Record<string, string>>>;
let groups: Words = {};

/** The API's own words for its codes; before they have come, codes are shown as they are. */
export async function learn(): Promise<void> {
  const answer = await fetch("/vocabulary");
  if (answer.ok) groups = ((await answer.json()) as { groups: Words }).groups;
}

export function word(group: string, code: string): string {
  return groups[group]?.[code]?.[language()] ?? code;
}
