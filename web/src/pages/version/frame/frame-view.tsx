import { levelOf } from '../../../ui/level.ts'
import { words } from '../../../words/all.ts'
import { nameOf, pick, titleOf } from '../../../words/language.ts'
import { inOrder, LEVELS } from './draft.ts'
import type { FrameFields } from './frame.gen.ts'

type Frame = Pick<FrameFields, 'posts' | 'criteria'>

/** Who commands, as a tree, and when a grade or a level is reached. */
export function FrameView({ frame }: { frame: Frame }) {
  return (
    <>
      {frame.posts.length > 0 && <Posts posts={frame.posts} />}
      {frame.criteria.length > 0 && <Criteria criteria={frame.criteria} />}
    </>
  )
}

function Posts({ posts }: Pick<Frame, 'posts'>) {
  const keyed = posts.map((post) => ({
    ...post,
    key: String(post.position),
    parent: String(post.parent ?? ''),
  }))
  return (
    <ul class="rows" aria-label={words.value.frame.command}>
      {inOrder(keyed).map(({ post, depth }) => (
        <li key={post.key} class="row-item" style={{ marginInlineStart: `${Math.min(depth, 4) * 1.4}rem` }}>
          <div class="row-head">
            <b>{titleOf(post)}</b>
            <span class="soft">
              {post.organization && nameOf(post.organization)} {post.role && nameOf(post.role)}
            </span>
          </div>
          {post.dutiesZh && <p>{pick(post.dutiesZh, post.dutiesEn)}</p>}
        </li>
      ))}
    </ul>
  )
}

function Criteria({ criteria }: Pick<Frame, 'criteria'>) {
  const w = words.value.frame
  const said = (kind: keyof typeof w.kind, level: number) => {
    const one = criteria.find((other) => other.kind === kind && other.level === level)
    return one ? pick(one.textZh, one.textEn) : <span class="soft">{w.unsaid}</span>
  }
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={w.criteria}>
      <table class="coverage">
        <thead>
          <tr>
            <th scope="col" style={{ whiteSpace: 'nowrap' }}>
              {w.level}
            </th>
            <th scope="col">{w.kind.event_grade}</th>
            <th scope="col">{w.kind.activation}</th>
          </tr>
        </thead>
        <tbody>
          {LEVELS.map((level) => (
            <tr key={level}>
              <th scope="row">{words.value.enums.numeral[levelOf(level)]}</th>
              <td>{said('event_grade', level)}</td>
              <td>{said('activation', level)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
