import type { Signal } from '@preact/signals'
import { rawId } from '../../data/ids.ts'
import { GradeBadge, ResponseBadge, RiskBadge, WarningBadge } from '../../ui/badges.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice, PageHead } from '../../ui/parts.tsx'
import { Ago, Moment, momentText } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf, pick } from '../../words/language.ts'
import { TroubleSign } from '../board/summary.tsx'
import type { OpenDialog } from './dialogs.tsx'
import type { IncidentFields } from './incident.gen.ts'
import { offered } from './offered.ts'

/** What the incident is, its four judgements, its troubles, and what the viewer may do. */
export function IncidentHead({
  incident,
  open,
}: {
  incident: IncidentFields
  open: Signal<OpenDialog | null>
}) {
  const w = words.value
  return (
    <>
      <PageHead
        title={incident.title}
        above={
          <>
            {incident.number} · {w.enums.eventKind[incident.eventKind]} ·{' '}
            {incident.condition ? nameOf(incident.condition) : w.enums.incidentStatus[incident.status]}
          </>
        }
      >
        <Actions incident={incident} open={open} />
      </PageHead>
      {incident.endedAt && (
        <Notice tone="info">
          <b>{w.incident.endedBanner(momentText(incident.endedAt))}</b> {incident.endReason}
        </Notice>
      )}
      <Judgements incident={incident} />
      <TroubleLinks incident={incident} />
      <Facts incident={incident} />
    </>
  )
}

/** The four separate judgements, side by side and named. */
function Judgements({ incident }: { incident: IncidentFields }) {
  const w = words.value.incident
  const level = incident.response?.status === 'active' ? incident.response.level : null
  return (
    <dl class="judgements">
      <Judgement label={w.response}>
        <ResponseBadge level={level} ended={incident.responses.length > 0} />
      </Judgement>
      <Judgement label={w.grade}>
        <GradeBadge grade={incident.grade} />
      </Judgement>
      <Judgement label={w.warning}>
        <WarningBadge warning={incident.warningLevel} />
      </Judgement>
      <Judgement label={w.risk}>
        <RiskBadge risk={incident.riskLevel} />
      </Judgement>
    </dl>
  )
}

function Judgement({ label, children }: { label: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function TroubleLinks({ incident }: { incident: IncidentFields }) {
  const w = words.value.board
  const { counts } = incident
  const links = [
    { kind: 'late' as const, href: '#directives', word: w.late, count: counts.overdueDirectives },
    { kind: 'silent' as const, href: '#dispatch', word: w.silent, count: counts.silentCalls },
    { kind: 'short' as const, href: '#shortfalls', word: w.short, count: counts.shortNeeds },
  ].filter(({ kind }) => incident.viewerCommands || kind !== 'short')
  return (
    <p class="trouble-links">
      {links.map(({ kind, href, word, count }) => (
        <a key={kind} href={href} class={count > 0 ? `trouble ${kind}` : 'trouble-soft'} onClick={jump}>
          <TroubleSign kind={kind} /> {word} <b>{count}</b>
        </a>
      ))}
    </p>
  )
}

/** Scrolls to a part of this page without leaving its address. */
export function jump(event: MouseEvent): void {
  const link = event.currentTarget as HTMLAnchorElement
  const target = document.querySelector<HTMLElement>(new URL(link.href).hash)
  if (!target) return
  event.preventDefault()
  target.scrollIntoView({ block: 'start' })
  target.setAttribute('tabindex', '-1')
  target.focus({ preventScroll: true })
}

function Facts({ incident }: { incident: IncidentFields }) {
  const w = words.value.incident
  return (
    <section class="facts" aria-label={w.facts}>
      <p class="facts-text">{incident.firstFacts}</p>
      <dl>
        <dt>{w.place}</dt>
        <dd>
          {pick(incident.division.pathZh, incident.division.pathEn)} {incident.place}
        </dd>
        <dt>{w.opened}</dt>
        <dd>
          <Moment iso={incident.openedAt} /> · {incident.openedBy ? nameOf(incident.openedBy) : w.system} ·{' '}
          <Ago iso={incident.openedAt} />
        </dd>
      </dl>
    </section>
  )
}

function Actions({ incident, open }: { incident: IncidentFields; open: Signal<OpenDialog | null> }) {
  const w = words.value.incident
  return (
    <div class="actions">
      <PlanLink incident={incident} />
      {offered(incident).map((kind) => (
        <button
          key={kind}
          type="button"
          class={`button ${kind === 'end' || kind === 'endResponse' ? 'danger' : ''}`}
          onClick={() => (open.value = { kind })}
        >
          {w[kind]}
        </button>
      ))}
      <button type="button" class="button ghost" onClick={() => print()}>
        {w.print}
      </button>
    </div>
  )
}

function PlanLink({ incident }: { incident: IncidentFields }) {
  const w = words.value.incident
  const mayActivate = incident.viewerCan.includes('response.activate')
  const may = mayActivate || incident.viewerCan.includes('response.preview')
  if (!may || incident.status !== 'open' || incident.response?.status === 'active') return null
  return (
    <a class="button primary" href={`/incidents/${rawId(incident.id)}/activate`}>
      <Icon name="plan" />
      {mayActivate ? w.activate : w.preview}
    </a>
  )
}
