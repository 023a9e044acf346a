import type { ComponentChildren } from 'preact'
import type { Failure } from '../data/graphql.ts'
import type { Query } from '../data/query.ts'
import type { RefusalFields } from '../data/fragments.gen.ts'
import { pick, words } from '../words/language.ts'
import { Icon, Mark, type IconName } from './icon.tsx'

/** A message in the page: `bad` is announced at once. */
export function Notice({
  tone,
  children,
}: {
  tone: 'bad' | 'warn' | 'good' | 'info'
  children: ComponentChildren
}) {
  return (
    <div class={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={tone === 'good' ? 'check' : tone === 'info' ? 'plan' : 'warn'} />
      <div>{children}</div>
    </div>
  )
}

/** An empty place says what to do first. */
export function Empty({ title, children }: { title?: string; children: ComponentChildren }) {
  return (
    <div class="empty">
      {title && (
        <>
          <Mark size={56} />
          <h2>{title}</h2>
        </>
      )}
      <div>{children}</div>
    </div>
  )
}

/** What a page shows while its first answer is on the way. */
export function Loading() {
  return (
    <p class="loading" role="status">
      <span class="spinner" aria-hidden="true" />
      {words.value.common.loading}
    </p>
  )
}

/** Why the page has no new data, what is still shown, and a way to try again. */
export function LoadProblem(props: { failure: Failure; kept: boolean; refetch: () => void }) {
  const w = words.value.common
  return (
    <Notice tone="bad">
      <p>
        {w.loadFailure[props.failure]} {props.kept && w.keptData}
      </p>
      <button type="button" class="button" onClick={props.refetch}>
        {w.retry}
      </button>
    </Notice>
  )
}

/** Why a change did not happen, in the reader's language; nothing when it did. */
export function ActProblem({ act }: { act: { refusal: RefusalFields | null; failure: Failure | null } }) {
  if (act.refusal) {
    return (
      <Notice tone="bad">
        <p>{pick(act.refusal.messageZh, act.refusal.messageEn)}</p>
        {act.refusal.issues.map((issue) => (
          <p key={issue.path.join('.')}>{pick(issue.messageZh, issue.messageEn)}</p>
        ))}
      </Notice>
    )
  }
  return act.failure && <Notice tone="bad">{words.value.common.failure[act.failure]}</Notice>
}

/** What a list shows beside or instead of its rows: a problem, the wait, or what to do when it is empty. */
export function ListState(props: { query: Query<unknown>; empty: boolean; children: ComponentChildren }) {
  const { data, loading, failure, refetch } = props.query
  return (
    <>
      {failure && <LoadProblem failure={failure} kept={data !== null} refetch={refetch} />}
      {data === null && loading && <Loading />}
      {data !== null && props.empty && props.children}
    </>
  )
}

/** What a page shows while the thing that it is about is not there. */
export function Absent(props: { query: Query<unknown>; children: ComponentChildren }) {
  const { loading, failure, refetch } = props.query
  if (failure) return <LoadProblem failure={failure} kept={false} refetch={refetch} />
  return loading ? <Loading /> : <>{props.children}</>
}

/** A titled part of a page, reachable by its anchor. */
export function Panel(props: {
  id: string
  title: string
  count?: number
  icon?: IconName
  aside?: ComponentChildren
  tone?: 'loud'
  children: ComponentChildren
}) {
  return (
    <section class={`panel ${props.tone ?? ''}`} id={props.id} aria-labelledby={`${props.id}-title`}>
      <header>
        <h2 id={`${props.id}-title`}>
          {props.icon && <Icon name={props.icon} />}
          {props.title}
          {props.count !== undefined && <span class="count">{props.count}</span>}
        </h2>
        {props.aside}
      </header>
      {props.children}
    </section>
  )
}

/** The head of a page: one h1, what it is about, and what can be done. */
export function PageHead(props: { title: string; above?: ComponentChildren; children?: ComponentChildren }) {
  return (
    <header class="page-head">
      <div class="page-title">
        {props.above && <p class="above">{props.above}</p>}
        <h1 tabIndex={-1}>{props.title}</h1>
      </div>
      {props.children}
    </header>
  )
}
