export const exporting = {
  open: '导出',
  title: '导出这个版本',
  hint: '含封面、目录、各章、各级行动卡，最后是审批记录。没有施行的版本每页都有标记。',
  format: '格式',
  formats: { pdf: 'PDF（打印）', docx: 'Word（docx）', md: 'Markdown' },
  language: '语言',
  languages: { zh: '中文', en: '英文' },
  isPublic: '公开文本：只含可以公开的章节，不含行动卡、审批记录和人员姓名',
  submit: '导出',
  making: '正在生成…',
  received: (size: string) => `已接收 ${size}`,
}
