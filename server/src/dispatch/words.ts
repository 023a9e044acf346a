import type { Words } from '../command/refusal.ts'
import type { Choice } from './model.ts'

/** The figures of a choice as a person says them. */
export function choiceReasons(choice: Choice): Words[] {
  const { distanceKm, travelMinutes, musterMinutes, callsThisYear, status, statusReason } = choice
  const readiness =
    status === 'ready'
      ? { zh: '全员待命', en: 'ready' }
      : { zh: `受限：${statusReason ?? ''}`, en: `limited: ${statusReason ?? ''}` }
  const way =
    distanceKm === null || travelMinutes === null
      ? { zh: '驻地坐标缺失，路程未知', en: 'distance unknown: its base has no point yet' }
      : {
          zh: `直线 ${distanceKm} 公里，车程约 ${travelMinutes} 分钟`,
          en: `${distanceKm} km away, about ${travelMinutes} min by road`,
        }
  return [
    readiness,
    way,
    { zh: `集结 ${musterMinutes} 分钟`, en: `musters in ${musterMinutes} min` },
    { zh: `今年出动 ${callsThisYear} 次`, en: `called out ${callsThisYear} time(s) this year` },
  ]
}
