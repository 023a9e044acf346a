/** A stream of random numbers that is the same for the same seed (mulberry32). Never for secrets. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next: () => number
  /** From `minimum` to `maximum`, both included. */
  int: (minimum: number, maximum: number) => number
  /** One of a list that is not empty. */
  pick: <Item>(list: readonly Item[]) => Item
  /** True in this share of cases. */
  chance: (share: number) => boolean
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (minimum: number, maximum: number): number =>
    minimum + Math.floor(next() * (maximum - minimum + 1))
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => {
      const item = list[int(0, list.length - 1)]
      if (item === undefined) throw new Error('Nothing to pick from.')
      return item
    },
  }
}
