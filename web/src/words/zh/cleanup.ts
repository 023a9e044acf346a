interface Counted {
  cleaned: number
  keep: number
  revise: number
  repeal: number
  lapse: number
  takenOut: number
  pending: number
}

export const cleanup = {
  title: '预案清理',
  toPlans: '预案',
  empty: '还没有开展过清理。开始清理时，范围内现行有效的预案逐件列出，逐件提出意见、逐件审批。',
  notFound: '找不到这次清理，或者您无权查看。',
  nothing: '没有这种状态的文件。',
  start: '开始清理',
  startHint: '范围内现行有效的预案列入清单，清单此后不再变动。',
  kind: '类型',
  kinds: { periodic: '定期清理', special: '专项清理' },
  name: '名称',
  ground: '依据',
  groundHint: '为什么现在清理：规定的周期，或法律法规、机构职责的变化。',
  endsOn: '截止日期',
  scope: '范围',
  holder: '组织单位',
  days: '起止',
  statuses: { open: '进行中', closed: '已结束' },
  state: '状态',
  states: { pending: '待决定', decided: '已决定', taken_out: '已移出' },
  figures: (f: Counted) =>
    `清理 ${f.cleaned} 件，废止 ${f.repeal} 件，宣布失效 ${f.lapse} 件，修订 ${f.revise} 件，继续有效 ${f.keep} 件`,
  progress: (f: Counted) => `已决定 ${f.cleaned} 件，移出 ${f.takenOut} 件，还有 ${f.pending} 件`,
  verdict: '清理意见',
  verdicts: { keep: '继续有效', revise: '修订', repeal: '废止', lapse: '宣布失效' },
  verdictStatuses: { proposed: '待审批', approved: '已批准', refused: '未同意', withdrawn: '已撤回' },
  verdictsTitle: '清理意见',
  noVerdicts: '没有清理意见。废止预案也由此提出，经他人批准后生效。',
  propose: '提出意见',
  proposeHint: '由有权审批这类预案的其他人决定；自己不能审批自己的意见。',
  proposedBy: (name: string) => `${name}提出`,
  decidedBy: (name: string) => `${name}决定`,
  acts: { approve: '批准', refuse: '不同意', withdraw: '撤回' },
  approveHints: {
    keep: '预案继续有效，不作变动。',
    revise: '预案列入修订，生成修订职责。',
    repeal: '现行版本立即废止，不能再启动。正在进行的响应按自己的副本继续。',
    lapse: '现行版本立即失效，不能再启动。正在进行的响应按自己的副本继续。',
  },
  refuseHint: '预案保持现状，可以另提意见。',
  withdrawHint: '撤回尚未审批的意见。',
  takeOut: '移出清单',
  takeOutHint: '这份文件不再参加本次清理，预案本身不受影响。',
  close: '结束清理',
  closeHint: '结束后公布结果和清单，任何人都不能再改动。',
}
