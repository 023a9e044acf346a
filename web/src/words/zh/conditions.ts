/** Cards that apply under a condition: what the commander judges, and what waits. */
export const conditions = {
  title: '适用条件',
  hint: '由指挥长研判：条件未出现的取消勾选，该行动卡这次不执行，记录在案，条件出现后可随时执行。',
  leftOut: (titles: string) => `条件未出现、暂不执行：${titles}`,
  waiting: '条件未出现、暂未执行的行动卡',
  never: '条件未出现、未执行的行动卡',
  when: (condition: string) => `适用条件：${condition}`,
  apply: '条件已出现，执行',
  applyOf: (title: string) => `条件已出现，执行「${title}」`,
  applyTitle: (title: string) => `执行行动卡「${title}」`,
  applyHint: '按下后立即下达这张行动卡的指令、调派和通知，时限从现在算起。',
  applySubmit: '执行',
  waitsFor: (level: string) => `响应提升到${level}后可执行`,
  stepLeftOut: (titles: string) => `条件未出现、暂未执行：${titles}`,
  stepApplied: (titles: string) => `已执行：${titles}`,
  conditional: '附条件',
}
