/** `1 unit`, `2 units`: the catalogue has English units in the plural. */
export function unitFor(quantity: number, plural: string): string {
  return quantity === 1 ? plural.replace(/(x|ch|sh|ss)es$/, '$1').replace(/([^s])s$/, '$1') : plural
}

/** A size in bytes as people read it: `512 B`, `40 KB`, `1.5 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
