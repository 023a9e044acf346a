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

/** What the incident is, its four judgements, its troubles, and what the viewer may do. */
export function IncidentHead({ incident, open }: { incident: IncidentFields; open: Signal<OpenDialog | null> }) {
  const w = words.value
  const level = incident.response?.status === 'active' ? incident.response.level : null
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
      <dl class="judgements">
        <Judgement label={w.incident.response}>
          <ResponseBadge level={level} />
        </Judgement>
        <Judgement label={w.incident.grade}>
          <GradeBadge grade={incident.grade} />
        </Judgement>
        <Judgement label={w.incident.warning}>
          <WarningBadge warning={incident.warningLevel} />
        </Judgement>
        <Judgement label={w.incident.risk}>
          <RiskBadge risk={incident.riskLevel} />
        </Judgement>
      </dl>
      <TroubleLinks counts={incident.counts} />
      <Facts incident={incident} />
    </>
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

function TroubleLinks({ counts }: { counts: IncidentFields['counts'] }) {
  const w = words.value.board
  const links = [
    { kind: 'late' as const, href: '#directives', word: w.late, count: counts.overdueDirectives },
    { kind: 'silent' as const, href: '#dispatch', word: w.silent, count: counts.silentCalls },
    { kind: 'short' as const, href: '#shortfalls', word: w.short, count: counts.shortNeeds },
  ]
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
          <Moment iso={incident.openedAt} /> · {nameOf(incident.openedBy)} · <Ago iso={incident.openedAt} />
        </dd>
      </dl>
    </section>
  )
}

function Actions({ incident, open }: { incident: IncidentFields; open: Signal<OpenDialog | null> }) {
  const w = words.value.incident
  const can = (permission: string) => incident.viewerCan.includes(permission)
  const active = incident.response?.status === 'active'
  const button = (kind: 'assess' | 'raise' | 'lower' | 'endResponse' | 'end', text: string, className = '') => (
    <button type="button" class={`button ${className}`} onClick={() => (open.value = { kind })}>
      {text}
    </button>
  )
  const mayPreview = can('response.activate') || can('response.preview')
  return (
    <div class="actions">
      {!active && mayPreview && incident.status === 'open' && (
        <a class="button primary" href={`/incidents/${rawId(incident.id)}/activate`}>
          <Icon name="plan" />
          {can('response.activate') ? w.activate : w.preview}
        </a>
      )}
      {can('incident.assess') && incident.status === 'open' && button('assess', w.assess)}
      {active && can('response.change') && button('raise', w.raise)}
      {active && can('response.change') && button('lower', w.lower)}
      {active && can('response.end') && button('endResponse', w.endResponse, 'danger')}
      {can('incident.end') && incident.status === 'open' && button('end', w.end, 'danger')}
      <button type="button" class="button ghost" onClick={() => print()}>
        {w.print}
      </button>
    </div>
  )
}
