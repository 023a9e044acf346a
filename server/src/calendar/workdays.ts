/** Days that are not what their weekday says, by ISO date (调休). */
export type Calendar = ReadonlyMap<string, 'holiday' | 'workday'>

const DAY = 24 * 60 * 60 * 1000
const BEIJING = 8 * 60 * 60 * 1000

/** The day in China at an instant, as midnight UTC of that date: the way dates are kept. */
export function dayInChina(at: Date): Date {
  return new Date(Math.floor((at.getTime() + BEIJING) / DAY) * DAY)
}

/** Is it worked on that day? A year without an entry has its weekends only. */
export function isWorkday(day: Date, calendar: Calendar): boolean {
  const kind = calendar.get(day.toISOString().slice(0, 10))
  if (kind) return kind === 'workday'
  return day.getUTCDay() !== 0 && day.getUTCDay() !== 6
}

/** The `count`th working day after `day`, which does not count itself. */
export function addWorkdays(day: Date, count: number, calendar: Calendar): Date {
  let date = day
  for (let left = count; left > 0;) {
    date = new Date(date.getTime() + DAY)
    if (isWorkday(date, calendar)) left -= 1
  }
  return date
}

/** Days; nothing is planned further ahead, and a date cannot hold what somebody may type. */
const FURTHEST = 36_500

/** The date so many days after another one. */
export function daysAfter(date: Date, days: number): Date {
  const bounded = Math.min(Math.max(days, -FURTHEST), FURTHEST)
  return new Date(date.getTime() + bounded * DAY)
}
