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
  if (language === 'zh') return `${year ? `${year}年` : ''}${Number(at['month'])}月${Number(at['day'])}日`
  return `${Number(at['day'])} ${MONTHS[Number(at['month']) - 1]}${year ? ` ${year}` : ''}`
}

const UNITS = {
  zh: { day: '天', hour: '小时', hourMinute: '分', minute: '分钟', second: '秒', ago: '前', now: '刚刚' },
  en: { day: 'd', hour: 'h', hourMinute: 'min', minute: 'min', second: 's', ago: ' ago', now: 'just now' },
}

/** `刚刚`, `12 秒前`, `3 分钟前`, `2 小时前`, `4 天前`. A time in the future counts as now. */
export function agoText(ms: number, language: Language): string {
  const w = UNITS[language]
  if (ms < 5 * SECOND) return w.now
  if (ms < MINUTE) return `${Math.floor(ms / SECOND)} ${w.second}${w.ago}`
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} ${w.minute}${w.ago}`
  if (ms < DAY) return `${Math.floor(ms / HOUR)} ${w.hour}${w.ago}`
  return `${Math.floor(ms / DAY)} ${w.day}${w.ago}`
}

/** A length of time: `45 秒`, `12 分 30 秒`, `3 小时 5 分`, `2 天 4 小时`. */
export function lengthText(ms: number, language: Language): string {
  const w = UNITS[language]
  const all = Math.max(0, Math.floor(ms / SECOND))
  const [days, hours] = [Math.floor(all / 86_400), Math.floor(all / 3600) % 24]
  const [minutes, seconds] = [Math.floor(all / 60) % 60, all % 60]
  if (days > 0) return `${days} ${w.day} ${hours} ${w.hour}`
  if (hours > 0) return `${hours} ${w.hour} ${minutes} ${w.hourMinute}`
  if (minutes >= 10) return `${minutes} ${w.hourMinute}`
  return minutes > 0 ? `${minutes} ${w.hourMinute} ${seconds} ${w.second}` : `${seconds} ${w.second}`
}

/** A number of minutes: `45 分钟`, `1 小时 30 分`. */
export function minutesText(minutes: number, language: Language): string {
  if (minutes < 60) return language === 'zh' ? `${Math.round(minutes)} 分钟` : `${Math.round(minutes)} min`
  return minutes % 60 === 0 && language === 'zh'
    ? `${minutes / 60} 小时`
    : lengthText(minutes * MINUTE, language).replace(/ 0 (min|分)$/, '')
}
