/** What the edge itself answers, before or instead of GraphQL, in both languages. */
export const FOREIGN_ORIGIN = {
  code: 'FOREIGN_ORIGIN',
  messageZh: '请求来自其他网站，已拒绝。',
  messageEn: 'The request comes from another site and was refused.',
}
export const TOO_LARGE = {
  code: 'TOO_LARGE',
  messageZh: '提交的内容过大。',
  messageEn: 'The request is too large.',
}
export const NOT_JSON = {
  code: 'NOT_JSON',
  messageZh: '提交的内容须为 JSON 对象（content-type: application/json）。',
  messageEn: 'Send a JSON object (content-type: application/json).',
}
export const TOO_MANY_REQUESTS = {
  code: 'TOO_MANY_REQUESTS',
  messageZh: '请求过于频繁，请稍后再试。',
  messageEn: 'Too many requests. Try again in a moment.',
}
export const TOO_MANY_SUBSCRIPTIONS = {
  code: 'TOO_MANY_SUBSCRIPTIONS',
  messageZh: '您同时进行的订阅过多，请先结束其他订阅。',
  messageEn: 'You have too many subscriptions running. End another one first.',
}
export const NO_SUCH_ADDRESS = {
  code: 'NOT_FOUND',
  messageZh: '没有这个地址。',
  messageEn: 'There is no such address.',
}
export const SIGN_IN_FIRST = {
  code: 'UNAUTHENTICATED',
  messageZh: '请先登录。',
  messageEn: 'Sign in first.',
}
export const NO_SUCH_FILE = {
  code: 'NOT_FOUND',
  messageZh: '没有找到，或您无权查看。',
  messageEn: 'Not found, or not visible to you.',
}
export const UPLOAD_ENDED = {
  code: 'UPLOAD_ENDED',
  messageZh: '上传中断，请重试。',
  messageEn: 'The upload broke off. Try again.',
}
export const WRONG_EXPORT = {
  code: 'INVALID_INPUT',
  messageZh: '导出格式须为 pdf、docx 或 md，语言须为 zh 或 en。',
  messageEn: 'The format is pdf, docx or md, the language zh or en.',
}
export const NOT_FOR_THE_PUBLIC = {
  code: 'FORBIDDEN',
  messageZh: '涉密预案没有公开文本。',
  messageEn: 'A secret plan has no text for the public.',
}
export const TOO_BUSY = {
  code: 'TOO_BUSY',
  messageZh: '正在处理的文件较多，请稍后再试。',
  messageEn: 'Too many files are being worked on. Try again in a moment.',
}
export const IMPORT_PROBLEMS = {
  TEXT_KIND: {
    code: 'TEXT_KIND',
    messageZh: '只能导入 Word（docx）、Markdown（md）或纯文本文件。',
    messageEn: 'Only Word (docx), Markdown (md) and plain text can be imported.',
  },
  TEXT_TOO_LONG: {
    code: 'TEXT_TOO_LONG',
    messageZh: '文件正文超过一百万字，未导入。请分开导入。',
    messageEn: 'The text has more than a million characters: import it in parts.',
  },
  TEXT_EMPTY: {
    code: 'TEXT_EMPTY',
    messageZh: '文件里没有可以导入的文字。',
    messageEn: 'There is no text in the file.',
  },
  FILE_TOO_COMPLEX: {
    code: 'FILE_TOO_COMPLEX',
    messageZh: '文件过于复杂，无法读取，未导入。请另存为新文件或粘贴文字后再试。',
    messageEn: 'The file is too complex to be read: save it anew, or paste its text into a new file.',
  },
}
export const FAULT = {
  code: 'FAULT',
  messageZh: '服务器出错，已记录。请稍后再试。',
  messageEn: 'Something went wrong here and has been logged. Try again in a moment.',
}
