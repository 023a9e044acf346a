import { globalId } from '@beacon/server/graphql/ids.ts'
import type { DutyRoom } from './duty-room.ts'
import type { Thing } from './person.ts'

export const SURVEY = '现场流行病学调查，判定密切接触者'
export const CONDITION = {
  conditionZh: '出现人传人时',
  conditionEn: 'When it passes from person to person',
}

export interface Card extends Thing {
  uuid: string
}

/** Gives the plague plan conditions: a card of level IV and one of III have one, another of IV always applies. */
export async function conditionalCards(
  room: DutyRoom,
): Promise<{ survey: Card; raised: Card; always: Card }> {
  const { actionCard } = room.db.prisma
  const version = { status: 'in_force' as const, plan: { code: 'hjq-plague' } }
  const cardOf = async (where: object): Promise<Card> => {
    const wanted = { where: { ...where, version }, orderBy: { position: 'asc' } } as const
    const { id } = await actionCard.findFirstOrThrow(wanted)
    return { id: globalId('ActionCard', id), uuid: id }
  }
  const [survey, raised] = [await cardOf({ titleZh: SURVEY, level: 4 }), await cardOf({ level: 3 })]
  await actionCard.updateMany({ where: { id: { in: [survey.uuid, raised.uuid] } }, data: CONDITION })
  return { survey, raised, always: await cardOf({ level: 4, conditionZh: '' }) }
}
