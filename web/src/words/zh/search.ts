export const search = {
  title: '检索结果',
  hint: '词与词之间用空格隔开，须全部出现。检索现行版本；尚无现行版本的，参与编制的人可检索正在编制的版本。',
  nothing: '没有预案写到这些内容。换一种说法，或减少关键词。',
  named: '名称、文号：',
  place: {
    title: (title: string) => title,
    chapter: (title: string) => `正文：${title}`,
    card: (title: string) => `行动卡：${title}`,
  },
  more: (count: number) => `另有 ${count} 处`,
}
