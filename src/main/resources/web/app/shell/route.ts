/** Where one is: behind the #, so that the server is not asked and back goes back. */
export interface Route { screen: "home" | "relationship" | "case" | "nowhere"; relationship: string; mediatedCase: string }

const ID = "([0-9a-f-]{36})";

export function route(hash = location.hash): Route {
  const found = (screen: Route["screen"], relationship = "", mediatedCase = "") => ({ screen, relationship, mediatedCase });
  if (["", "#", "#/"].includes(hash)) return found("home");
  const ofCase = new RegExp(`^#/relationships/${ID}/cases/${ID}$`).exec(hash);
  if (ofCase) return found("case", ofCase[1], ofCase[2]);
  const one = new RegExp(`^#/relationships/${ID}$`).exec(hash);
  return one ? found("relationship", one[1]) : found("nowhere");
}

export const toRelationship = (id: string): string => `#/relationships/${id}`;
export const toCase = (id: string, mediatedCase: string): string => `#/relationships/${id}/cases/${mediatedCase}`;
