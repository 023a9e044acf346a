/** The Relay global id of a raw uuid; addresses and socket events carry raw uuids. */
export function globalId(type: string, uuid: string): string {
  return btoa(`${type}:${uuid}`)
}

/** The raw uuid (or code) inside a global id; answers the id itself when it is none. */
export function rawId(id: string): string {
  try {
    const text = atob(id)
    return text.slice(text.indexOf(':') + 1)
  } catch {
    return id
  }
}
