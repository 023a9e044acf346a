import { useSignal } from '@preact/signals'
import { useAct } from '../../../data/act.ts'
import { useQuery } from '../../../data/query.ts'
import { ActProblem } from '../../../ui/parts.tsx'
import { words } from '../../../words/all.ts'
import { forgetDraft, keepDraft, keptDraft } from '../kept-drafts.ts'
import { RolesQuery, WriteCard } from './cards.gen.ts'
import type { VersionCards } from './cards-panel.tsx'
import { AlertsField, SuppliesField, SupportingField, TeamsField } from './needs-fields.tsx'
import { DeadlineFields, OwnerFields, WordFields } from './card-fields.tsx'
import { wishOf, type CardDraft } from './draft.ts'
import { Behind, EditorButtons } from '../editor-parts.tsx'

interface Props {
  version: VersionCards
  /** The card as it is saved, or an empty one. */
  start: CardDraft
  close: () => void
  changed: () => void
}

/** What every group of fields gets. */
export interface FieldsProps {
  draft: CardDraft
  change: (part: Partial<CardDraft>) => void
}

/** Writes a card. What is typed is kept on this device until it is saved; of two writers the second merges. */
export function CardEditor({ version, start, close, changed }: Props) {
  const act = useAct(WriteCard)
  const what = `card.${start.cardId ?? `new-${start.level}`}` as const
  const draft = useSignal<CardDraft>(keptDraft<CardDraft>(version.id, what) ?? start)
  const change = (part: Partial<CardDraft>) => {
    draft.value = { ...draft.value, ...part }
    keepDraft(version.id, what, draft.value)
  }
  const isBehind = start.revision !== draft.value.revision && draft.value.cardId !== null
  const wish = wishOf(version.id, draft.value)
  const leave = () => {
    forgetDraft(version.id, what)
    close()
  }
  const save = async (event: Event) => {
    event.preventDefault()
    if (wish && (await act.run(wish))) leave()
    changed()
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      {isBehind && (
        <Behind
          title={words.value.cards.changedTitle}
          hint={words.value.cards.changedHint}
          merge={() => change({ revision: start.revision })}
        />
      )}
      <Fields draft={draft.value} change={change} version={version} />
      <ActProblem act={act} />
      <EditorButtons
        save={words.value.cards.save}
        leave={leave}
        pending={act.pending}
        disabled={act.pending || isBehind || wish === null}
      />
    </form>
  )
}

function Fields(props: FieldsProps & { version: VersionCards }) {
  const roles = useQuery(RolesQuery, {}).data?.roles ?? []
  return (
    <>
      <WordFields {...props} />
      <OwnerFields {...props} roles={roles} />
      <DeadlineFields {...props} cards={props.version.cards} />
      <SupportingField {...props} />
      <TeamsField {...props} />
      <SuppliesField {...props} />
      <AlertsField {...props} roles={roles} />
    </>
  )
}
