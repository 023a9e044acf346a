import { levelOf } from '../../ui/level.ts'
import { words } from '../../words/all.ts'
import { nameOf, pick, titleOf } from '../../words/language.ts'
import { inOrder } from '../version/frame/draft.ts'
import type { FrameFields } from '../version/frame/frame.gen.ts'

/** Command and criteria as text, a line for each: compared like any other. */
export function frameText({ posts, criteria }: Pick<FrameFields, 'posts' | 'criteria'>): string {
  const w = words.value
  const keyed = posts.map((post) => ({
    ...post,
    key: String(post.position),
    parent: String(post.parent ?? ''),
  }))
  const command = inOrder(keyed).map(({ post, depth }) => {
    const holder = [post.organization, post.role].flatMap((one) => (one ? [nameOf(one)] : [])).join(' ')
    return `${'　'.repeat(depth)}${titleOf(post)}：${holder} ${pick(post.dutiesZh, post.dutiesEn)}`.trimEnd()
  })
  const conditions = criteria.map(
    ({ kind, level, textZh, textEn }) =>
      `${w.enums.numeral[levelOf(level)]} ${w.frame.kind[kind]}：${pick(textZh, textEn)}`,
  )
  return [...command, ...conditions].join('\n')
}
