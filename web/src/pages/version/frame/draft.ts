import type { PlanCriterionKind } from '../../../data/schema.gen.ts'
import type { Option } from '../../../ui/combobox.tsx'
import type { FrameFields, WriteFrameVariables } from './frame.gen.ts'

export interface PostDraft {
  /** Known here only: what stands below it names it by this. */
  key: string
  parent: string
  titleZh: string
  titleEn: string
  dutiesZh: string
  dutiesEn: string
  /** By code. */
  organization: Option | null
  roleKey: string
}

export interface CriterionDraft {
  kind: PlanCriterionKind
  level: number
  textZh: string
  textEn: string
}

/** The command and the criteria as somebody is writing them. */
export interface FrameDraft {
  revision: number
  posts: PostDraft[]
  /** One for each kind and level, empty where nothing is said. */
  criteria: CriterionDraft[]
}

const KINDS: PlanCriterionKind[] = ['event_grade', 'activation']
export const LEVELS = [1, 2, 3, 4]

type Named = { nameZh: string; nameEn: string | null }

/** What is saved, to be changed; names in the reader's language. */
export function draftOf(frame: FrameFields, nameOf: (thing: Named) => string): FrameDraft {
  return {
    revision: frame.frameRevision,
    posts: frame.posts.map(({ position, parent, organization, role, titleZh, dutiesZh, ...post }) => ({
      key: String(position),
      parent: parent === null ? '' : String(parent),
      titleZh,
      titleEn: written(titleZh, post.titleEn),
      dutiesZh,
      dutiesEn: written(dutiesZh, post.dutiesEn),
      organization: organization && { id: organization.code, text: nameOf(organization) },
      roleKey: role?.key ?? '',
    })),
    criteria: KINDS.flatMap((kind) =>
      LEVELS.map((level) => {
        const said = frame.criteria.find((one) => one.kind === kind && one.level === level)
        const textZh = said?.textZh ?? ''
        return { kind, level, textZh, textEn: written(textZh, said?.textEn ?? '') }
      }),
    ),
  }
}

/** English that only repeats the Chinese was never written. */
function written(zh: string, en: string): string {
  return en === zh ? '' : en
}

/** The posts as a tree is read: each before those below it. What hangs in a circle is put at the top. */
export function inOrder<Post extends { key: string; parent: string }>(
  posts: readonly Post[],
): { post: Post; depth: number }[] {
  const ordered: { post: Post; depth: number }[] = []
  const placed = new Set<string>()
  const place = (post: Post, depth: number): void => {
    if (placed.has(post.key)) return
    placed.add(post.key)
    ordered.push({ post, depth })
    for (const below of posts) if (below.parent === post.key) place(below, depth + 1)
  }
  const keys = new Set(posts.map(({ key }) => key))
  for (const post of posts) if (!keys.has(post.parent)) place(post, 0)
  for (const post of posts) place(post, 0)
  return ordered
}

/** Posts that this one may stand below: all but itself and those below it. */
export function canStandBelow(posts: readonly PostDraft[], key: string): PostDraft[] {
  const below = new Set([key])
  for (const { post } of inOrder(posts)) if (below.has(post.parent)) below.add(post.key)
  return posts.filter((post) => !below.has(post.key))
}

/** Without a post; those below it go to the one above it. */
export function without(posts: readonly PostDraft[], gone: PostDraft): PostDraft[] {
  return posts
    .filter(({ key }) => key !== gone.key)
    .map((post) => (post.parent === gone.key ? { ...post, parent: gone.parent } : post))
}

/** What is sent; null while a post has no name. */
export function wishOf(versionId: string, draft: FrameDraft): WriteFrameVariables['input'] | null {
  const ordered = inOrder(draft.posts).map(({ post }) => post)
  if (ordered.some(({ titleZh }) => titleZh.trim() === '')) return null
  const placeOf = new Map(ordered.map(({ key }, index) => [key, index + 1]))
  return {
    versionId,
    revision: draft.revision,
    posts: ordered.map((post, index) => postOf(post, placeOf.get(post.parent) ?? 0, index)),
    criteria: draft.criteria.filter(({ textZh }) => textZh.trim() !== ''),
  }
}

/** A post below another that comes before it; at the top otherwise. */
function postOf(
  draft: PostDraft,
  above: number,
  index: number,
): WriteFrameVariables['input']['posts'][number] {
  const { key: _, parent: __, organization, roleKey, ...words } = draft
  return {
    ...words,
    parent: above > 0 && above <= index ? above : null,
    organizationCode: organization?.id ?? null,
    roleKey: organization && roleKey ? roleKey : null,
  }
}
