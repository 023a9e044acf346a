/** What the badges of the board say; the rest is in `kinds.ts`. */
export const enums = {
  grade: { 1: '特别重大', 2: '重大', 3: '较大', 4: '一般' },
  numeral: { 1: 'Ⅰ', 2: 'Ⅱ', 3: 'Ⅲ', 4: 'Ⅳ' },
  gradeUnknown: '未定级',
  response: { 1: '一级响应', 2: '二级响应', 3: '三级响应', 4: '四级响应' },
  noResponse: '未启动响应',
  responseEnded: '响应已终止',
  warning: { blue: '蓝色预警', yellow: '黄色预警', orange: '橙色预警', red: '红色预警' },
  noWarning: '未发布预警',
  risk: { very_low: '极低风险', low: '低风险', medium: '中风险', high: '高风险' },
}
