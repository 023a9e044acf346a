import { z } from 'zod'
import { code, id, level, optionalText, text } from '../command/input.ts'
import type { ReviewState } from './model.ts'

const Post = z.object({
  /** Place of the post above it in the list, from 1; it stands before this one. */
  parent: z.int().min(1).nullish(),
  titleZh: text(100),
  titleEn: optionalText(100),
  organizationCode: code(60).nullish(),
  roleKey: code(60).nullish(),
  dutiesZh: optionalText(2_000),
  dutiesEn: optionalText(2_000),
})

const Criterion = z.object({
  kind: z.enum(['event_grade', 'activation']),
  level,
  textZh: text(4_000),
  textEn: optionalText(4_000),
})

/** The command and the criteria as a whole: what is left out is gone. */
export const WriteFrameInput = z.object({
  versionId: id,
  /** The revision that the writer had before them. */
  revision: z.int().min(1),
  posts: z
    .array(Post)
    .max(100)
    .refine((posts) => posts.every(({ parent }, index) => !parent || parent <= index), {
      error: '上级岗位须排在前面。 / A post stands below one that comes before it.',
    }),
  criteria: z
    .array(Criterion)
    .max(8)
    .refine((all) => new Set(all.map((one) => `${one.kind}/${one.level}`)).size === all.length, {
      error: '同一级别只写一条。 / One for each level.',
    }),
})

/** A version whose command or criteria somebody wants to change. */
export interface VersionWithFrame {
  state: ReviewState
  frameRevision: number
  /** Of the organizations and roles that the wish names, those that exist. */
  organizations: ReadonlySet<string>
  roles: ReadonlySet<string>
}
