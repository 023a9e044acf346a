/** What one request may cost: the console's largest page needs about a quarter of it. */
export const COST_LIMITS = { depth: 15, breadth: 400, complexity: 60_000 }

/** Tokens in one document: the console's largest has about 900. */
export const MAX_TOKENS = 4_000
