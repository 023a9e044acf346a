export interface CalendarRow {
  date: string
  kind: 'holiday' | 'workday'
  nameZh: string
  source: string
  verified: boolean
}

type Holiday = [nameZh: string, from: string, to: string, workdays: readonly string[]]

/** Days off and the weekends worked in exchange, as the State Council's office announced them for each year. */
const YEARS: Record<string, readonly Holiday[]> = {
  '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号），待核对原文': [
    ['元旦', '2025-01-01', '2025-01-01', []],
    ['春节', '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08']],
    ['清明节', '2025-04-04', '2025-04-06', []],
    ['劳动节', '2025-05-01', '2025-05-05', ['2025-04-27']],
    ['端午节', '2025-05-31', '2025-06-02', []],
    ['国庆节、中秋节', '2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-11']],
  ],
  '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号），待核对原文': [
    ['元旦', '2026-01-01', '2026-01-03', ['2026-01-04']],
    ['春节', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28']],
    ['清明节', '2026-04-04', '2026-04-06', []],
    ['劳动节', '2026-05-01', '2026-05-05', ['2026-05-09']],
    ['端午节', '2026-06-19', '2026-06-21', []],
    ['中秋节', '2026-09-25', '2026-09-27', []],
    ['国庆节', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10']],
  ],
}

const DAY = 24 * 60 * 60 * 1000

function daysOf([nameZh, from, to, workdays]: Holiday): Pick<CalendarRow, 'date' | 'kind' | 'nameZh'>[] {
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1
  const off = Array.from({ length: days }, (_, index) =>
    new Date(Date.parse(from) + index * DAY).toISOString().slice(0, 10),
  )
  return [
    ...off.map((date) => ({ date, kind: 'holiday' as const, nameZh })),
    ...workdays.map((date) => ({ date, kind: 'workday' as const, nameZh: `${nameZh}调休` })),
  ]
}

export const CALENDAR: readonly CalendarRow[] = Object.entries(YEARS).flatMap(([source, holidays]) =>
  holidays.flatMap(daysOf).map((day) => ({ ...day, source, verified: false })),
)
