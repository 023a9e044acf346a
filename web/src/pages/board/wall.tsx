import { useEffect } from 'preact/hooks'
import { nodesOf } from '../../data/nodes.ts'
import { useQuery } from '../../data/query.ts'
import { LiveLight, StaleBanner } from '../../shell/live-light.tsx'
import { Mark } from '../../ui/icon.tsx'
import { Empty, LoadProblem } from '../../ui/parts.tsx'
import { WallClock } from '../../ui/time.tsx'
import { words } from '../../words/language.ts'
import { BoardQuery } from './board.gen.ts'
import { IncidentGrid } from './card.tsx'
import { Summary } from './summary.tsx'
import { byUrgency } from './urgency.ts'

const WALL_MAX = 24
/** Even when nothing is heard the wall asks again, so that it survives anything for days. */
const REASK_MS = 60_000

/** The wall screen: no chrome, large type, open incidents only. */
export function Wall() {
  const board = useQuery(BoardQuery, { first: WALL_MAX, status: 'open' }, () => true)
  useEffect(() => {
    const timer = setInterval(board.refetch, REASK_MS)
    return () => clearInterval(timer)
  }, [board.refetch])
  const incidents = byUrgency(nodesOf(board.data?.incidents))
  const w = words.value
  return (
    <>
      <header class="wall-head">
        <Mark size={48} />
        <h1>
          {w.brand.name} · {w.board.title}
        </h1>
        <LiveLight />
        <WallClock />
        <a class="wall-leave" href="/">
          {w.board.leaveWall}
        </a>
      </header>
      <StaleBanner />
      {board.failure && (
        <LoadProblem failure={board.failure} kept={board.data !== null} refetch={board.refetch} />
      )}
      <Summary incidents={incidents} />
      {board.data && incidents.length === 0 && (
        <Empty title={w.board.emptyTitle}>{w.board.emptyCannot}</Empty>
      )}
      <IncidentGrid incidents={incidents} />
    </>
  )
}
