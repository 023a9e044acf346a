import type { Words } from '../command/refusal.ts'
import type { Choice } from './model.ts'

/** The figures of a choice as a person says them. */
export function choiceReasons(choice: Choice): Words[] {
  const { musterMinutes, callsThisYear, status } = choice
  const reason = bothWords(choice.statusReason ?? '')
  const readiness =
    status === 'ready'
      ? { zh: '全员待命', en: 'ready' }
      : { zh: `受限：${reason.zh}`, en: `limited: ${reason.en}` }
  return [
    readiness,
    wayWords(choice),
    { zh: `集结 ${musterMinutes} 分钟`, en: `musters in ${musterMinutes} min` },
    {
      zh: `今年出动 ${callsThisYear} 次`,
      en: `called out ${callsThisYear === 1 ? 'once' : `${callsThisYear} times`} this year`,
    },
  ]
}

/** Where both points are the middle of one township, no distance is known: nought would be a lie. */
function wayWords({ distanceKm, travelMinutes }: Choice): Words {
  if (distanceKm === null || travelMinutes === null) {
    return { zh: '驻地坐标缺失，路程未知', en: 'distance unknown: its base has no point yet' }
  }
  if (distanceKm === 0) return { zh: '同一乡镇', en: 'same township' }
  return {
    zh: `直线 ${distanceKm} 公里，车程约 ${travelMinutes} 分钟`,
    en: `${distanceKm} km away, about ${travelMinutes} min by road`,
  }
}

/** A text that a person has written in both languages, `中文 / English`; one language counts for both. */
export function bothWords(text: string): Words {
  const [zh = text, en = zh] = text.split(' / ')
  return { zh, en }
}

/** An instant on the county's clock, UTC+8 without summer time: `2026-11-24 18:05`. */
export function beijingText(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}
