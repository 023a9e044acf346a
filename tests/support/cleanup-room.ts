/** Verdicts on plans and clean-ups of the library, in short words. */
import { globalId } from '@beacon/server/graphql/ids.ts'
import type { Answer } from './answer.ts'
import { must, type DutyRoom } from './duty-room.ts'
import type { Thing } from './person.ts'
import { PLAGUE, type PlanRoom } from './plan-room.ts'

export interface CleanupRoom {
  /** The editor proposes a verdict on the plague plan, or another. */
  propose: (kind: string, more?: object) => Promise<Answer>
  approve: (verdict: Thing) => Promise<Answer>
  start: (change?: object) => Promise<Answer>
  itemsOf: (cleanup: Thing) => Promise<CleanupEntry[]>
  /** Takes back what the demo’s own clean-up has proposed: every plan can be judged. */
  takeBack: () => Promise<void>
}

export interface CleanupEntry {
  id: string
  plan: { id: string; code: string }
  state: string
}

export function cleanupRoom(room: DutyRoom, { editor }: PlanRoom): CleanupRoom {
  return {
    propose: (kind, more = {}) =>
      editor.act('proposeVerdict', { planId: PLAGUE, kind, reason: '已由新预案代替。', ...more }),
    approve: ({ id }) => room.commander.act('approveVerdict', { verdictId: id }),
    start: async (change = {}) => {
      const { id } = await room.db.prisma.organization.findUniqueOrThrow({ where: { code: 'hb' } })
      return editor.act('startCleanup', {
        kind: 'periodic',
        title: '2026年预案定期清理',
        ground: '《突发事件应急预案管理办法》',
        divisionCode: '150625000000',
        organizationId: globalId('Organization', id),
        endsOn: '2099-12-31',
        ...change,
      })
    },
    itemsOf: async ({ id }) => {
      const text = `query($id: ID!) { node(id: $id) { ... on Cleanup {
        items(first: 50) { edges { node { id state plan { id code } } } } } } }`
      const { node } = await editor.graphql<{ node: { items: { edges: { node: CleanupEntry }[] } } }>(text, {
        id,
      })
      return node.items.edges.map((edge) => edge.node)
    },
    takeBack: async () => {
      const { id } = await room.db.prisma.planVerdict.findFirstOrThrow({ where: { status: 'proposed' } })
      must(await editor.act('withdrawVerdict', { verdictId: globalId('PlanVerdict', id) }))
    },
  }
}
