/** How people here write times and durations. Pure; the county's clock is Beijing time. */

export type Language = 'zh' | 'en'

const ZONE = 'Asia/Shanghai'
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function fieldsOf(at: number): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]))
}

/** `11月24日 14:05`, with the year when it is not that of `now`. */
export function dateTimeText(iso: string, language: Language, now: number): string {
  const at = fieldsOf(Date.parse(iso))
  return `${dayText(at, language, fieldsOf(now)['year'])} ${at['hour']}:${at['minute']}`
}

/** `11月24日`, with the year when it is not that of `now`. */
export function dateText(iso: string, language: Language, now: number): string {
  return dayText(fieldsOf(Date.parse(iso)), language, fieldsOf(now)['year'])
}

/** `14:05`, with the day when it is not the day of `now`. */
export function clockText(iso: string, language: Language, now: number): string {
  const at = fieldsOf(Date.parse(iso))
  const today = fieldsOf(now)
  const sameDay = at['day'] === today['day'] && at['month'] === today['month'] && at['year'] === today['year']
  return sameDay ? `${at['hour']}:${at['minute']}` : dateTimeText(iso, language, now)
}

function dayText(at: Record<string, string>, language: Language, thisYear: string | undefined): string {
  const year = at['year'] === thisYear ? '' : at['year']
  if (language === 'zh') return `${year ? `${year}年` : ''}${at['month']}月${at['day']}日`
  return `${at['day']} ${MONTHS[Number(at['month']) - 1]}${year ? ` ${year}` : ''}`
}

/** `刚刚`, `12 秒前`, `3 分钟前`, `2 小时前`, `4 天前`. A time in the future counts as now. */
export function agoText(ms: number, language: Language): string {
  const zh = language === 'zh'
  if (ms < 5 * SECOND) return zh ? '刚刚' : 'just now'
  if (ms < MINUTE) return zh ? `${Math.floor(ms / SECOND)} 秒前` : `${Math.floor(ms / SECOND)} s ago`
  if (ms < HOUR) return zh ? `${Math.floor(ms / MINUTE)} 分钟前` : `${Math.floor(ms / MINUTE)} min ago`
  if (ms < DAY) return zh ? `${Math.floor(ms / HOUR)} 小时前` : `${Math.floor(ms / HOUR)} h ago`
  return zh ? `${Math.floor(ms / DAY)} 天前` : `${Math.floor(ms / DAY)} d ago`
}

/** A length of time: `45 秒`, `12 分 30 秒`, `3 小时 5 分`, `2 天 4 小时`. */
export function lengthText(ms: number, language: Language): string {
  const zh = language === 'zh'
  const all = Math.max(0, Math.floor(ms / SECOND))
  const [days, hours] = [Math.floor(all / 86_400), Math.floor(all / 3600) % 24]
  const [minutes, seconds] = [Math.floor(all / 60) % 60, all % 60]
  if (days > 0) return zh ? `${days} 天 ${hours} 小时` : `${days} d ${hours} h`
  if (hours > 0) return zh ? `${hours} 小时 ${minutes} 分` : `${hours} h ${minutes} min`
  if (minutes >= 10) return zh ? `${minutes} 分` : `${minutes} min`
  if (minutes > 0) return zh ? `${minutes} 分 ${seconds} 秒` : `${minutes} min ${seconds} s`
  return zh ? `${seconds} 秒` : `${seconds} s`
}

/** A number of minutes: `45 分钟`, `1 小时 30 分`. */
export function minutesText(minutes: number, language: Language): string {
  if (minutes < 60) return language === 'zh' ? `${Math.round(minutes)} 分钟` : `${Math.round(minutes)} min`
  return minutes % 60 === 0 && language === 'zh'
    ? `${minutes / 60} 小时`
    : lengthText(minutes * MINUTE, language).replace(/ 0 (min|分)$/, '')
}
