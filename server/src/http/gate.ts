/** Lets a few through at a time and a few more wait; whoever comes then is turned away. */
export interface Gate {
  /** Null when too many wait already. */
  pass: <T>(work: () => Promise<T>) => Promise<T | null>
}

/** A gate for what strangers may ask for and what costs the database: it never takes more than its share. */
export function createGate({ atOnce, waiting }: { atOnce: number; waiting: number }): Gate {
  const queue: (() => void)[] = []
  let running = 0
  const enter = async (): Promise<boolean> => {
    if (running < atOnce) {
      running += 1
      return true
    }
    if (queue.length >= waiting) return false
    // Whoever leaves hands over the place: nobody can slip in between.
    await new Promise<void>((resolve) => queue.push(resolve))
    return true
  }
  const leave = (): void => {
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }
  return {
    pass: async (work) => {
      if (!(await enter())) return null
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
