export const secrecy = {
  start: '涉及国家秘密：不在公开页面发布',
  secret: '涉密，不公开',
  publicPage: '公开页面',
  classify: '定为涉密',
  classifyHint: '涉及国家秘密的预案不公开：公开页面、公开检索和缓存中的内容立即撤下。',
  declassify: '不再涉密',
  declassifyHint: '现行版本中可公开的章节将立即出现在公开页面上，任何人无须登录即可阅读。',
}
