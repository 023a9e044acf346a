import type { ComponentChildren } from 'preact'
import { now } from '../../data/clock.ts'
import { Chip, type Tone } from '../../ui/badges.tsx'
import { Empty, Panel } from '../../ui/parts.tsx'
import { Left, Moment, momentText } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf, pick, titleOf } from '../../words/language.ts'
import type { DirectiveFields } from './incident.gen.ts'

const TONES: Record<DirectiveFields['status'], Tone> = {
  issued: 'wait',
  received: 'move',
  done: 'good',
  cancelled: 'quiet',
}

/** Directives with their owners and deadlines; the overdue first. */
export function DirectivesPanel({ directives, whole }: { directives: DirectiveFields[]; whole: boolean }) {
  const w = words.value.incident
  const rows = directives.toSorted((a, b) => order(a) - order(b) || a.dueAt.localeCompare(b.dueAt))
  return (
    <Panel id="directives" title={w.directives} icon="list" count={directives.length}>
      {rows.length === 0 && <Empty>{whole ? w.noDirectives : w.noneOfYours.directives}</Empty>}
      <ul class="rows">
        {rows.map((directive) => (
          <DirectiveRow key={directive.id} directive={directive} />
        ))}
      </ul>
    </Panel>
  )
}

function order(directive: DirectiveFields): number {
  if (directive.status === 'done' || directive.status === 'cancelled') return 2
  return directive.isOverdue ? 0 : 1
}

/** One directive: what, who, how far, by when. */
export function DirectiveRow({
  directive,
  children,
}: {
  directive: DirectiveFields
  children?: ComponentChildren
}) {
  const w = words.value
  const late = directive.isOverdue && isOpen(directive)
  return (
    <li class={`row-item ${late ? 'is-late' : ''}`}>
      <div class="row-head">
        <b>{titleOf(directive)}</b>
        <Chip tone={TONES[directive.status]}>{w.enums.directive[directive.status]}</Chip>
      </div>
      <DirectiveState directive={directive} />
      <details>
        <summary>{w.common.more}</summary>
        <p>{pick(directive.textZh, directive.textEn)}</p>
        {directive.report && (
          <p>
            <b>{w.directives.report}:</b> {directive.report}
          </p>
        )}
      </details>
      {children}
    </li>
  )
}

function isOpen({ status }: DirectiveFields): boolean {
  return status === 'issued' || status === 'received'
}

function DirectiveState({ directive }: { directive: DirectiveFields }) {
  const w = words.value.incident
  const { receivedBy, receivedAt, doneBy, doneAt } = directive
  return (
    <p class="row-meta">
      <span>{nameOf(directive.organization)}</span>
      {isOpen(directive) && (directive.isOverdue || Date.parse(directive.dueAt) > now.value) ? (
        <Left until={directive.dueAt} left={w.dueIn} late={w.overdueBy} />
      ) : (
        <span>
          {w.due} <Moment iso={directive.dueAt} short />
        </span>
      )}
      {receivedBy && <span>{`${w.receivedBy(nameOf(receivedBy))} ${textOf(receivedAt)}`}</span>}
      {doneBy && <span>{`${w.doneBy(nameOf(doneBy))} ${textOf(doneAt)}`}</span>}
    </p>
  )
}

function textOf(iso: string | null): string {
  return iso ? momentText(iso) : ''
}
