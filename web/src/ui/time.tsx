import { now } from '../data/clock.ts'
import { language, words } from '../words/language.ts'
import { agoText, clockText, dateText, dateTimeText, lengthText } from '../words/time.ts'

/** A point in time as people write it. */
export function Moment({ iso, short = false }: { iso: string; short?: boolean }) {
  const text = short
    ? clockText(iso, language.value, now.peek())
    : dateTimeText(iso, language.value, now.peek())
  return <time dateTime={iso}>{text}</time>
}

/** A day as people write it. */
export function Day({ iso }: { iso: string }) {
  return <time dateTime={iso}>{dayText(iso)}</time>
}

/** A day, for sentences. */
export function dayText(iso: string): string {
  return dateText(iso, language.value, now.peek())
}

/** A short text of a point in time, for sentences. */
export function momentText(iso: string): string {
  return clockText(iso, language.value, now.peek())
}

/** How long ago, counting. */
export function Ago({ iso, as }: { iso: string; as?: (ago: string) => string }) {
  const text = agoText(now.value - Date.parse(iso), language.value)
  return (
    <time dateTime={iso} title={dateTimeText(iso, language.value, now.peek())}>
      {as ? as(text) : text}
    </time>
  )
}

/** Time left until a deadline, counting down and then up; late by sign, colour and word. */
export function Left(props: {
  until: string
  left: (length: string) => string
  late: (length: string) => string
}) {
  const rest = Date.parse(props.until) - now.value
  const text = lengthText(Math.abs(rest), language.value)
  return (
    <time dateTime={props.until} class={rest < 0 ? 'late' : rest < 10 * 60_000 ? 'soon' : 'left'}>
      {rest < 0 ? props.late(text) : props.left(text)}
    </time>
  )
}

/** The clock of the wall: server time, to the second. */
export function WallClock() {
  const iso = new Date(now.value).toISOString()
  const seconds = String(new Date(now.value).getUTCSeconds()).padStart(2, '0')
  return (
    <time dateTime={iso} class="wall-clock" aria-label={words.value.shell.live}>
      {dateTimeText(iso, language.value, now.value)}:{seconds}
    </time>
  )
}
