/** Where heavy work of one kind takes turns. */
export interface Lane {
  /** Waits for a turn and gives what ends it; null when too much waits already, of everybody or of this person. */
  turn: (personId: string) => Promise<(() => void) | null>
}

export interface LaneLimits {
  /** Pieces of work at once, each of another person. */
  atOnce: number
  /** Pieces of work that wait for a turn. */
  waiting: number
  /** Of one person, running and waiting together. */
  ofPerson: number
}

/** Each person has one piece of work running at a time: who sends slow files keeps nobody waiting but themselves. */
export function createLane({ atOnce, waiting, ofPerson }: LaneLimits): Lane {
  const running: string[] = []
  const queue: { personId: string; begin: () => void }[] = []

  const startNext = (): void => {
    const at = queue.findIndex(({ personId }) => !running.includes(personId))
    if (running.length >= atOnce || at < 0) return
    for (const { personId, begin } of queue.splice(at, 1)) {
      running.push(personId)
      begin()
    }
  }
  const end = (personId: string): void => {
    running.splice(running.indexOf(personId), 1)
    startNext()
  }
  return {
    turn: (personId) => {
      const all = [...running, ...queue.map((one) => one.personId)]
      const isFull = queue.length >= waiting || all.filter((one) => one === personId).length >= ofPerson
      if (isFull) return Promise.resolve(null)
      return new Promise((resolve) => {
        queue.push({ personId, begin: () => resolve(once(() => end(personId))) })
        startNext()
      })
    },
  }
}

/** A turn that is given back twice would be two turns. */
function once(act: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) act()
    isDone = true
  }
}
