import type { VerdictKind } from '@beacon/schema/generated/prisma/client.ts'
import type { Words } from '../command/refusal.ts'
import type { Figures } from './model.ts'

const KINDS: Record<VerdictKind, Words> = {
  keep: { zh: '继续有效', en: 'to be kept' },
  revise: { zh: '修订', en: 'to be revised' },
  repeal: { zh: '废止', en: 'to be repealed' },
  lapse: { zh: '宣布失效', en: 'to be declared lapsed' },
}

export function verdictWords(kind: VerdictKind): Words {
  return KINDS[kind]
}

/** The figures as the government's own report gives them. */
export function figureWords({
  cleaned,
  keep,
  revise,
  repeal,
  lapse,
}: Omit<Figures, 'takenOut' | 'pending'>): Words {
  return {
    zh: `清理 ${cleaned} 件，废止 ${repeal} 件，宣布失效 ${lapse} 件，修订 ${revise} 件，继续有效 ${keep} 件`,
    en: `${cleaned} cleaned, ${repeal} repealed, ${lapse} declared lapsed, ${revise} to be revised, ${keep} kept`,
  }
}
