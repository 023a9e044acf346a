import { Panel } from '../../ui/parts.tsx'
import { Moment } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf } from '../../words/language.ts'
import type { VersionFields } from './version.gen.ts'

/** Who decided what, and when: the approval trail. */
export function TrailPanel({ version }: { version: VersionFields }) {
  const w = words.value.review
  if (version.decisions.length === 0) return null
  return (
    <Panel id="trail" title={w.trail} icon="clock" count={version.decisions.length}>
      <ol class="rows">
        {version.decisions.map((decision) => (
          <li key={decision.id} class="row-item">
            <div class="row-head">
              <span>
                {decision.step && `${w.step[decision.step]} `}
                {w.decision[decision.kind]}
              </span>
              <span class="soft">
                {decision.by && nameOf(decision.by)} <Moment iso={decision.at} />
              </span>
            </div>
            {decision.words && <p>{decision.words}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
