import { useSignal } from '@preact/signals'
import { useAct } from '../../../data/act.ts'
import { useQuery } from '../../../data/query.ts'
import { TextArea } from '../../../ui/field.tsx'
import { levelOf } from '../../../ui/level.ts'
import { ActProblem } from '../../../ui/parts.tsx'
import { words } from '../../../words/all.ts'
import { nameOf } from '../../../words/language.ts'
import { RolesQuery } from '../cards/cards.gen.ts'
import { forgetDraft, keepDraft, keptDraft } from '../kept-drafts.ts'
import type { VersionFields } from '../version.gen.ts'
import { draftOf, LEVELS, wishOf, type CriterionDraft, type FrameDraft } from './draft.ts'
import { WriteFrame } from './frame.gen.ts'
import { PostsField } from './posts-field.tsx'
import { Behind, EditorButtons } from '../editor-parts.tsx'

interface Props {
  version: VersionFields
  close: () => void
  refetch: () => void
}

/** Writes command and criteria. What is typed is kept on this device; of two writers the second merges. */
export function FrameEditor({ version, close, refetch }: Props) {
  const act = useAct(WriteFrame)
  const saved = draftOf(version, nameOf)
  const draft = useSignal<FrameDraft>(keptDraft<FrameDraft>(version.id, 'frame') ?? saved)
  const change = (part: Partial<FrameDraft>) => {
    draft.value = { ...draft.value, ...part }
    keepDraft(version.id, 'frame', draft.value)
  }
  const isBehind = saved.revision !== draft.value.revision
  const wish = wishOf(version.id, draft.value)
  const leave = () => {
    forgetDraft(version.id, 'frame')
    close()
  }
  const save = async (event: Event) => {
    event.preventDefault()
    if (wish && (await act.run(wish))) leave()
    refetch()
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      {isBehind && (
        <Behind
          title={words.value.frame.changedTitle}
          hint={words.value.frame.changedHint}
          merge={() => change({ revision: saved.revision })}
        />
      )}
      <Fields draft={draft.value} change={change} />
      <ActProblem act={act} />
      <EditorButtons
        save={words.value.frame.save}
        leave={leave}
        pending={act.pending}
        disabled={act.pending || isBehind || wish === null}
      />
    </form>
  )
}

function Fields({ draft, change }: { draft: FrameDraft; change: (part: Partial<FrameDraft>) => void }) {
  const roles = useQuery(RolesQuery, {}).data?.roles ?? []
  const put = (kind: CriterionDraft['kind'], level: number, part: Partial<CriterionDraft>) =>
    change({
      criteria: draft.criteria.map((one) =>
        one.kind === kind && one.level === level ? { ...one, ...part } : one,
      ),
    })
  return (
    <>
      <PostsField posts={draft.posts} roles={roles} onChange={(posts) => change({ posts })} />
      {LEVELS.map((level) => (
        <fieldset key={level} class="parts">
          <legend>
            {words.value.frame.level} {words.value.enums.numeral[levelOf(level)]}
          </legend>
          {draft.criteria
            .filter((one) => one.level === level)
            .map((one) => (
              <CriterionFields key={one.kind} criterion={one} change={(part) => put(one.kind, level, part)} />
            ))}
        </fieldset>
      ))}
    </>
  )
}

function CriterionFields(props: {
  criterion: CriterionDraft
  change: (part: Partial<CriterionDraft>) => void
}) {
  const w = words.value.frame
  const { kind, level, textZh, textEn } = props.criterion
  return (
    <>
      <TextArea
        label={w.textZh(w.kind[kind])}
        optional
        name={`${kind}-${level}-zh`}
        value={textZh}
        onInput={(text) => props.change({ textZh: text })}
      />
      {textZh.trim() !== '' && (
        <TextArea
          label={w.textEn(w.kind[kind])}
          optional
          name={`${kind}-${level}-en`}
          value={textEn}
          onInput={(text) => props.change({ textEn: text })}
        />
      )}
    </>
  )
}
