import { Combobox } from '../../../ui/combobox.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { SelectField } from '../../../ui/select.tsx'
import { words } from '../../../words/all.ts'
import { nameOf } from '../../../words/language.ts'
import type { Role } from '../cards/card-fields.tsx'
import { findOrganizations } from '../cards/find.ts'
import { canStandBelow, without, type PostDraft } from './draft.ts'

interface Props {
  posts: PostDraft[]
  roles: Role[]
  onChange: (posts: PostDraft[]) => void
}

/** The posts of the command: each below another, or at the top. */
export function PostsField({ posts, roles, onChange }: Props) {
  const w = words.value.frame
  const add = () => onChange([...posts, freshPost(posts)])
  return (
    <fieldset class="parts">
      <legend>{w.command}</legend>
      {posts.map((post) => (
        <div class="part" key={post.key}>
          <PostFields
            post={post}
            posts={posts}
            roles={roles}
            put={(part) => onChange(posts.map((one) => (one.key === post.key ? { ...one, ...part } : one)))}
          />
          <button
            type="button"
            class="icon-button"
            aria-label={words.value.cards.drop(post.titleZh || w.post)}
            onClick={() => onChange(without(posts, post))}
          >
            ×
          </button>
        </div>
      ))}
      <button type="button" class="button" onClick={add}>
        {w.addPost}
      </button>
    </fieldset>
  )
}

/** A new post stands below the first: most groups do. */
function freshPost(posts: readonly PostDraft[]): PostDraft {
  return {
    key: crypto.randomUUID(),
    parent: posts[0]?.key ?? '',
    titleZh: '',
    titleEn: '',
    dutiesZh: '',
    dutiesEn: '',
    organization: null,
    roleKey: '',
  }
}

interface PostProps extends Omit<Props, 'onChange'> {
  post: PostDraft
  put: (part: Partial<PostDraft>) => void
}

function PostFields(props: PostProps) {
  const { post, posts, put } = props
  const w = words.value.frame
  const above = canStandBelow(posts, post.key).filter(({ titleZh }) => titleZh !== '')
  return (
    <>
      <TextField
        label={w.titleZh}
        name="postZh"
        maxLength={100}
        value={post.titleZh}
        onInput={(titleZh) => put({ titleZh })}
      />
      <TextField
        label={w.titleEn}
        optional
        name="postEn"
        maxLength={100}
        value={post.titleEn}
        onInput={(titleEn) => put({ titleEn })}
      />
      <SelectField
        label={w.parent}
        name="parent"
        value={post.parent}
        none={w.top}
        options={above.map(({ key, titleZh }) => ({ value: key, text: titleZh }))}
        onPick={(parent) => put({ parent })}
      />
      <HolderFields {...props} />
    </>
  )
}

function HolderFields({ post, roles, put }: PostProps) {
  const w = words.value.frame
  return (
    <>
      <div class="grow">
        <Combobox
          label={w.organization}
          optional
          value={post.organization}
          find={(text) => findOrganizations(text, 'code')}
          onPick={(organization) => put({ organization })}
        />
      </div>
      {post.organization && (
        <SelectField
          label={w.role}
          name="postRole"
          value={post.roleKey}
          none={w.anyRole}
          options={roles.map((role) => ({ value: role.key, text: nameOf(role) }))}
          onPick={(roleKey) => put({ roleKey })}
        />
      )}
      <DutiesFields post={post} put={put} />
    </>
  )
}

function DutiesFields({ post, put }: Pick<PostProps, 'post' | 'put'>) {
  const w = words.value.frame
  return (
    <>
      <div class="grow">
        <TextArea
          label={w.dutiesZh}
          optional
          name="dutiesZh"
          rows={2}
          maxLength={2000}
          value={post.dutiesZh}
          onInput={(dutiesZh) => put({ dutiesZh })}
        />
      </div>
      {post.dutiesZh.trim() !== '' && (
        <div class="grow">
          <TextArea
            label={w.dutiesEn}
            optional
            name="dutiesEn"
            rows={2}
            maxLength={2000}
            value={post.dutiesEn}
            onInput={(dutiesEn) => put({ dutiesEn })}
          />
        </div>
      )}
    </>
  )
}
