/** Every code a change can be refused with, and what a person is told. The SDL enum is made from this list. */
export const REFUSALS = {
  INVALID_INPUT: {
    zh: '填写的内容有误，请按提示修改。',
    en: 'Some of the input is not valid; see the fields.',
  },
  NOT_FOUND: { zh: '没有找到，或您无权查看。', en: 'Not found, or not visible to you.' },
  FORBIDDEN: { zh: '您没有这项操作的权限。', en: 'You do not have the right to do this here.' },
  KEY_REUSED: {
    zh: '同一操作编号被用于不同的内容，未执行。',
    en: 'This idempotency key was used for a different request; nothing was done.',
  },
  PLAN_NOT_IN_FORCE: {
    zh: '该预案没有现行有效的版本，不能启动。',
    en: 'The plan has no version in force, so it cannot be activated.',
  },
  INCIDENT_ENDED: { zh: '该事件已结束。', en: 'The incident has ended.' },
  ALREADY_ACTIVE: {
    zh: '该事件已有正在进行的应急响应。',
    en: 'A response to this incident is already active.',
  },
  NOT_ACTIVE: { zh: '应急响应已终止。', en: 'The response has ended.' },
  LEVEL_NOT_HIGHER: {
    zh: '新的响应级别须高于当前级别。',
    en: 'The new level must be higher than the present one.',
  },
  LEVEL_NOT_LOWER: {
    zh: '新的响应级别须低于当前级别。',
    en: 'The new level must be lower than the present one.',
  },
  LEVEL_NOT_IN_PLAN: { zh: '预案没有规定这一响应级别。', en: 'The plan has no action cards for this level.' },
  CARD_ALWAYS_APPLIES: {
    zh: '没有适用条件的行动卡必须执行，不能暂缓。',
    en: 'A card without a condition always applies: it cannot be left out.',
  },
  CARD_NOT_OFFERED: {
    zh: '所选行动卡不在这次要下达的行动卡之中，也可能已经下达。',
    en: 'A chosen card is not among those to be issued now; it may have been issued already.',
  },
  OUTSIDE_JURISDICTION: {
    zh: '事件发生地不在该预案的适用区域内。',
    en: 'The incident lies outside the area that the plan covers.',
  },
  ALREADY_ANSWERED: { zh: '这次调派已有答复。', en: 'This call has already been answered.' },
  RECALLED: { zh: '指挥中心已撤回这次调派。', en: 'The command centre has recalled this call.' },
  WRONG_STATE: { zh: '当前状态下不能进行这项操作。', en: 'This cannot be done in the present state.' },
  RESPONSE_ACTIVE: {
    zh: '应急响应尚未终止，不能结束事件。',
    en: 'End the response before ending the incident.',
  },
  CHANGED_MEANWHILE: {
    zh: '内容已被他人修改，请刷新后再试。',
    en: 'Somebody else changed this meanwhile; reload and try again.',
  },
  LAST_ADMINISTRATOR: {
    zh: '这是本辖区最后一名管理员，请先任命另一名。',
    en: 'This is the last administrator of the area: appoint another one first.',
  },
  OWN_WORK: {
    zh: '编写、审核、审批须由不同的人进行。',
    en: 'Writing, reviewing and approving are done by different people.',
  },
  PAPER_MISSING: { zh: '这一环节需要的材料不齐。', en: 'Papers that this step needs are missing.' },
  COMMENTS_OPEN: {
    zh: '还有修改意见没有答复，请逐条答复后再提交。',
    en: 'Some comments have no answer yet: answer each one, then submit.',
  },
  OPINIONS_OPEN: {
    zh: '还有单位未答复且未到期，或还有意见没有处理。',
    en: 'Somebody who was asked has not answered yet, or an opinion has not been dealt with.',
  },
  ALREADY_ASKED: {
    zh: '本轮已征求过该单位的意见。',
    en: 'This organization has been asked in this round already.',
  },
  PLAN_INCOMPLETE: { zh: '预案还不完整，不能提交或批准。', en: 'The plan is not complete yet.' },
  VERSION_UNDER_WAY: {
    zh: '该预案已有一个正在修订的版本。',
    en: 'A version of this plan is already under way.',
  },
  NOT_YET_EFFECTIVE: { zh: '还没有到施行日期。', en: 'The first day in force has not come yet.' },
  TEXT_TOO_LONG: {
    zh: '一章的正文最多 60000 字。',
    en: 'The text of a chapter has 60,000 characters at most.',
  },
  TOO_MANY_FILES: {
    zh: '您上传后还没有归入材料的文件过多，请先归入或等待次日清理。',
    en: 'Too many of your uploads are not attached to anything yet: attach them, or wait until tomorrow.',
  },
  CLOSES_BY_ITSELF: {
    zh: '这项职责由事实销号，不能由人工办结或免除。',
    en: 'Facts close this duty: it is neither done nor waived by hand.',
  },
  VERDICT_PENDING: {
    zh: '该预案已有一条清理意见等待审批。',
    en: 'A verdict on this plan is waiting for its approval.',
  },
  NOTHING_IN_SCOPE: {
    zh: '清理范围内没有现行有效的预案。',
    en: 'There is no plan in force in this scope.',
  },
  CLEANUP_INCOMPLETE: {
    zh: '还有文件没有经批准的清理意见，不能结束清理。',
    en: 'Some documents have no approved verdict yet: the clean-up cannot be closed.',
  },
  ALREADY_OPEN: { zh: '同一事由的职责已经存在。', en: 'A duty for this cause is open already.' },
  ALREADY_TAKEN: { zh: '已有其他人承办。', en: 'Somebody else has taken it on.' },
  CODE_TAKEN: { zh: '这个代码已被使用。', en: 'This code is taken.' },
  CARD_NEEDED: {
    zh: '还有行动卡的时限从这张卡算起。',
    en: 'Another card counts its deadline from this one.',
  },
  TOO_MANY: { zh: '数量已到上限。', en: 'There cannot be more of them.' },
  ORDERS_OUTSIDE: {
    zh: '预案只能对其适用区域内的单位下达任务和通知。',
    en: 'A plan gives orders and alerts within its own area only.',
  },
  ALREADY_GRANTED: { zh: '该人员已有这项职务。', en: 'The person already holds this role there.' },
} as const satisfies Record<string, Words>

export type RefusalCode = keyof typeof REFUSALS

export interface Words {
  zh: string
  en: string
}

/** One thing wrong with the input. */
export interface InputIssue extends Words {
  path: string[]
}

/** A refusal is a value: nothing was written. */
export interface Refusal<Code extends RefusalCode = RefusalCode> {
  code: Code
  /** Adds to the standing sentence of the code: who, when, what. */
  detail: Words | null
  issues: InputIssue[]
}

/** What a rule decides: a fact to be written down, or a refusal. */
export type Verdict<Fact, Code extends RefusalCode> =
  | { accepted: true; fact: Fact }
  | { accepted: false; refusal: Refusal<Code> }

export function accept<Fact>(fact: Fact): { accepted: true; fact: Fact } {
  return { accepted: true, fact }
}

export function refuse<Code extends RefusalCode>(
  code: Code,
  detail: Words | null = null,
): { accepted: false; refusal: Refusal<Code> } {
  return { accepted: false, refusal: { code, detail, issues: [] } }
}

/** The whole message of a refusal in one language. */
export function refusalMessage(refusal: Refusal, language: keyof Words): string {
  const standing = REFUSALS[refusal.code][language]
  const detail = refusal.detail?.[language]
  if (!detail) return standing
  return language === 'zh' ? `${standing}${detail}` : `${standing} ${detail}`
}
