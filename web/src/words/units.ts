/** `1 unit`, `2 units`: the catalogue has English units in the plural. */
export function unitFor(quantity: number, plural: string): string {
  return quantity === 1 ? plural.replace(/(x|ch|sh|ss)es$/, '$1').replace(/([^s])s$/, '$1') : plural
}
