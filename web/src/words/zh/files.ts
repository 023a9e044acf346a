export const files = {
  file: '附件',
  hint: 'PDF、Word（docx）、Excel（xlsx）、OFD、JPG、PNG、纯文本或 Markdown，不超过 20 MB，不含宏和密码。',
  sending: (percent: number) => `正在上传 ${percent}%`,
  checking: '正在检查文件…',
  cancel: '取消上传',
  another: '换一个文件',
  sent: '已上传',
  tooLarge: '文件超过 20 MB，没有上传。请压缩或拆分后再上传。',
  broken: '上传中断：网络不通或服务器没有应答。可以重试。',
  download: (name: string) => `下载 ${name}`,
}
