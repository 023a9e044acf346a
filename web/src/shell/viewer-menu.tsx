import { useSignal } from '@preact/signals'
import { forgetAnswers } from '../data/query.ts'
import { person, signOut, type Viewer } from '../data/session.ts'
import { Icon } from '../ui/icon.tsx'
import { nameOf, words } from '../words/language.ts'
import { Popover } from './popover.tsx'

/** Who is signed in, as what, and the ways out. */
export function ViewerMenu() {
  const viewer = person()
  if (!viewer) return null
  const name = nameOf(viewer.person)
  return (
    <Popover
      label={`${words.value.shell.account}: ${name}`}
      button={
        <>
          <Icon name="person" />
          <span class="viewer-name">{name}</span>
        </>
      }
    >
      <div class="viewer-menu">
        <Who viewer={viewer} />
        <WaysOut />
      </div>
    </Popover>
  )
}

function Who({ viewer }: { viewer: Viewer }) {
  return (
    <>
      <p>
        <b>{nameOf(viewer.person)}</b>
        <br />
        <span class="soft">
          {viewer.person.title} {nameOf(viewer.person.organization)}
        </span>
      </p>
      <ul class="soft" aria-label={words.value.shell.roles}>
        {viewer.roles.map((grant) => (
          <li key={grant.role.key + grant.organization.id}>
            {nameOf(grant.role)} · {nameOf(grant.division)}
          </li>
        ))}
      </ul>
    </>
  )
}

function WaysOut() {
  const failed = useSignal(false)
  const w = words.value.shell
  const leave = async (everywhere: boolean) => {
    failed.value = !(await signOut(everywhere))
    if (!failed.value) forgetAnswers()
  }
  return (
    <>
      {failed.value && <p role="alert">{w.signOutFailed}</p>}
      <button type="button" class="button" onClick={() => void leave(false)}>
        {w.signOut}
      </button>
      <button type="button" class="button" onClick={() => void leave(true)}>
        {w.signOutEverywhere}
      </button>
    </>
  )
}
