/** What is said before anybody has signed in; small, because everyone waits for it. */
const brand = {
  name: '烽燧',
  tagline: '旗县卫生应急指挥',
  otherLanguage: 'English',
  demo: '演示环境：数据与账号均为虚构，不得用于真实事件。',
}

const signIn = {
  title: '登录',
  username: '用户名',
  password: '密码',
  submit: '登录',
  pending: '正在登录……',
  wrong: '用户名或密码不正确。请检查大小写后重试。',
  limited: (seconds: number) => `尝试次数过多，已暂时锁定。请在 ${seconds} 秒后重试。`,
  offline: '没有连上服务器。已保留您填写的内容，请检查网络后重试。',
  fault: '服务器出错，未能登录。请稍后重试；若持续出现，请联系管理员。',
  demoTitle: '演示账号',
  demoHint: '点选一个账号即可登录。这些账号只存在于演示环境。',
  demoBanner: '演示环境',
  why: '烽燧用于旗县突发公共卫生事件的预案、指挥与队伍调派。',
}

const lost = {
  crashedTitle: '页面出错了',
  crashed:
    '这一页没有显示出来。您已提交的操作不受影响，草稿已保存在本机。请重新载入；若持续出现，请联系管理员。',
  reload: '重新载入',
  unreachableTitle: '连不上服务器',
  unreachable: '请检查网络。页面会自动重试，恢复后继续。',
  retry: '重试',
}

export const base = { brand, signIn, lost }

/** What every language must say before signing in. */
export type BaseWords = typeof base
