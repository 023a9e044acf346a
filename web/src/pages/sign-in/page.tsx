import { useSignal, type Signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import {
  consoleFacts,
  signIn,
  type ConsoleFacts,
  type SignInAnswer,
  type SignInProblem,
} from '../../data/session.ts'
import { Mark } from '../../ui/icon.tsx'
import { language, pick, switchLanguage, baseWords } from '../../words/language.ts'

type Attempt = { username: string; password: string; pending: boolean; answer: SignInAnswer | null }

/** Signing in; in demo mode one click on an account does it. */
export function SignInPage() {
  const facts = useSignal<ConsoleFacts | null>(null)
  const attempt = useSignal<Attempt>({ username: '', password: '', pending: false, answer: null })
  const w = baseWords.value
  useEffect(() => {
    document.title = `${w.signIn.title} · ${w.brand.name}`
  }, [language.value])
  useEffect(() => {
    void consoleFacts().then((found) => (facts.value = found))
  }, [])
  const demo = facts.value?.mode === 'demo'
  return (
    <main class="sign-in" id="main">
      {demo && <p class="demo-banner">{w.brand.demo}</p>}
      <div class="sign-in-body">
        <section class="sign-in-card">
          <p class="brand">
            <Mark size={44} />
            <span>
              <b>{w.brand.name}</b>
              <small>{w.brand.tagline}</small>
            </span>
            <button
              type="button"
              class="button"
              onClick={() => void switchLanguage(language.value === 'zh' ? 'en' : 'zh')}
            >
              {w.brand.otherLanguage}
            </button>
          </p>
          <h1>{w.signIn.title}</h1>
          <p class="soft">{w.signIn.why}</p>
          <SignInForm attempt={attempt} />
        </section>
        {demo && facts.value && <DemoAccounts accounts={facts.value.demoAccounts} attempt={attempt} />}
      </div>
    </main>
  )
}

async function tryIn(attempt: Signal<Attempt>, username: string, password: string): Promise<void> {
  attempt.value = { username, password, pending: true, answer: null }
  const answer = await signIn(username, password)
  attempt.value = { username, password, pending: false, answer }
}

function SignInForm({ attempt }: { attempt: Signal<Attempt> }) {
  const w = baseWords.value.signIn
  const { username, password, pending, answer } = attempt.value
  const problem = answer?.kind === 'done' ? null : answer
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void tryIn(attempt, username.trim(), password)
      }}
    >
      <Credential attempt={attempt} name="username" label={w.username} />
      <Credential attempt={attempt} name="password" label={w.password} />
      {problem && <Problem answer={problem} />}
      <button type="submit" class="button primary big" disabled={pending}>
        {pending ? w.pending : w.submit}
      </button>
    </form>
  )
}

const KINDS = {
  username: { type: 'text', autocomplete: 'username' },
  password: { type: 'password', autocomplete: 'current-password' },
} as const

function Credential(props: { attempt: Signal<Attempt>; name: 'username' | 'password'; label: string }) {
  const { attempt, name } = props
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (name === 'username') field.current?.focus()
  }, [])
  return (
    <div class="field">
      <label for={name}>{props.label}</label>
      <input
        ref={field}
        id={name}
        name={name}
        {...KINDS[name]}
        autocapitalize="none"
        required
        aria-invalid={attempt.value.answer?.kind === 'wrong'}
        value={attempt.value[name]}
        onInput={(event) => (attempt.value = { ...attempt.value, [name]: event.currentTarget.value })}
      />
    </div>
  )
}

/** Why signing in failed; counts down while it is locked. */
function Problem({ answer }: { answer: SignInProblem }) {
  const w = baseWords.value.signIn
  const rest = useSignal(0)
  useEffect(() => {
    if (answer.kind !== 'limited') return undefined
    const until = Date.now() + answer.seconds * 1000
    const count = () => (rest.value = Math.max(0, Math.ceil((until - Date.now()) / 1000)))
    count()
    const timer = setInterval(count, 1000)
    return () => clearInterval(timer)
  }, [answer])
  if (answer.kind === 'limited' && rest.value === 0) return null
  const text = answer.kind === 'limited' ? w.limited(rest.value) : w[answer.kind]
  return (
    <div class="notice bad" role="alert">
      <div>{text}</div>
    </div>
  )
}

function DemoAccounts(props: { accounts: ConsoleFacts['demoAccounts']; attempt: Signal<Attempt> }) {
  const w = baseWords.value.signIn
  return (
    <section class="demo-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">{w.demoTitle}</h2>
      <p class="soft">{w.demoHint}</p>
      <ul>
        {props.accounts.map((account) => (
          <li key={account.username}>
            <button
              type="button"
              disabled={props.attempt.value.pending}
              onClick={() => void tryIn(props.attempt, account.username, account.password)}
            >
              <b>{pick(account.nameZh, account.nameEn)}</b>
              <span>{pick(account.roleZh, account.roleEn)}</span>
              <code>{account.username}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
