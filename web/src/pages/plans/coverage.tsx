import { useQuery } from '../../data/query.ts'
import type { EventKind, PlanLevel, PlanStanding } from '../../data/schema.gen.ts'
import { Chip, type Tone } from '../../ui/badges.tsx'
import { LoadProblem, Loading, Panel } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { EVENT_KINDS, LEVELS } from './filters.ts'
import { CoverageQuery, type CoverageQueryResult } from './plans.gen.ts'

type Cell = CoverageQueryResult['planCoverage'][number]

/** Kinds of events by levels: which plans there are, and where one is missing. */
export function Coverage(props: {
  filters: { organizationId?: string; dueWithin?: number }
  href: (filters: Record<string, string>) => string
}) {
  const { filters, href } = props
  const w = words.value
  const answer = useQuery(CoverageQuery, filters, (event) => /^(plan|duty)\./.test(event.event))
  const cells = answer.data?.planCoverage
  return (
    <Panel id="coverage" title={w.plans.coverage} icon="board">
      {answer.failure && (
        <LoadProblem failure={answer.failure} kept={cells !== undefined} refetch={answer.refetch} />
      )}
      {!cells && answer.loading && <Loading />}
      {cells && (
        <div class="table-scroll" tabIndex={0} role="region" aria-label={w.plans.coverage}>
          <Matrix cells={cells} href={href} whole={Object.keys(filters).length === 0} />
        </div>
      )}
      <p class="panel-empty">{w.plans.coverageHint}</p>
    </Panel>
  )
}

interface MatrixProps {
  cells: Cell[]
  /** Nothing is left out: a cell without plans is a gap in the system. */
  whole: boolean
  href: (filters: Record<string, string>) => string
}

function Matrix({ cells, href, whole }: MatrixProps) {
  const w = words.value
  return (
    <table class="coverage">
      <thead>
        <tr>
          <th scope="col">{w.plans.eventKind}</th>
          {LEVELS.map((level) => (
            <th key={level} scope="col">
              {w.enums.planLevel[level]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {EVENT_KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row">{w.enums.eventKind[kind]}</th>
            {LEVELS.map((level) => (
              <td key={level}>
                <CellView
                  cell={find(cells, kind, level)}
                  whole={whole}
                  href={(standing) => href({ kind, level, standing })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function find(cells: Cell[], kind: EventKind, level: PlanLevel): Cell | undefined {
  return cells.find((cell) => cell.eventKind === kind && cell.level === level)
}

const TONES: Record<PlanStanding, Tone> = {
  in_force: 'good',
  overdue: 'bad',
  under_way: 'wait',
  none: 'quiet',
}

function CellView(props: {
  cell: Cell | undefined
  whole: boolean
  href: (standing: PlanStanding) => string
}) {
  const { cell, whole, href } = props
  const w = words.value
  if (!cell) return whole ? <Chip tone="bad">{w.plans.missing}</Chip> : null
  const counts: [PlanStanding, number][] = [
    ['in_force', cell.inForce],
    ['overdue', cell.overdue],
    ['under_way', cell.underWay],
    ['none', cell.none],
  ]
  return (
    <>
      {counts
        .filter(([, count]) => count > 0)
        .map(([standing, count]) => (
          <a key={standing} href={href(standing)}>
            <Chip tone={TONES[standing]}>
              {w.enums.planStanding[standing]} {count}
            </Chip>
          </a>
        ))}
    </>
  )
}
