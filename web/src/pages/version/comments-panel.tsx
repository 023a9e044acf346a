import { Chip } from '../../ui/badges.tsx'
import { Panel } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { nameOf } from '../../words/language.ts'
import type { OpenDialog } from './dialogs.tsx'
import type { VersionFields } from './version.gen.ts'

type Comment = VersionFields['comments'][number]

/** What reviewers want changed; nothing while they want nothing. */
export function CommentsPanel(props: { version: VersionFields; show: (dialog: OpenDialog) => void }) {
  const { comments, status, viewerCan } = props.version
  if (comments.length === 0) return null
  const mayAnswer = status === 'draft' && viewerCan.includes('plan.write')
  return (
    <Panel id="comments" title={words.value.review.comments} icon="warn" count={comments.length}>
      <ul class="rows">
        {comments.map((comment) => (
          <CommentRow key={comment.id} comment={comment}>
            {mayAnswer && comment.answer === null && (
              <button type="button" class="button" onClick={() => props.show({ kind: 'answer', comment })}>
                {words.value.review.answer}
              </button>
            )}
          </CommentRow>
        ))}
      </ul>
    </Panel>
  )
}

function CommentRow({ comment, children }: { comment: Comment; children: preact.ComponentChildren }) {
  const w = words.value.review
  return (
    <li class="row-item">
      <div class="row-head">
        <span class="soft">
          {w.step[comment.step]} {comment.by && nameOf(comment.by)}
        </span>
        {comment.subject && <Chip tone="quiet">{comment.subject}</Chip>}
      </div>
      <p>{comment.text}</p>
      {comment.answer === null ? children : <blockquote>{comment.answer}</blockquote>}
    </li>
  )
}
