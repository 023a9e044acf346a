import { useSignal } from '@preact/signals'
import { useAct } from '../../../data/act.ts'
import { Notice } from '../../../ui/parts.tsx'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { words } from '../../../words/all.ts'
import { nameOf, pick, titleOf } from '../../../words/language.ts'
import { CardBody, deadlineText } from '../../plans/cards.tsx'
import { RemoveCard, type EditableCard } from './cards.gen.ts'
import { CardEditor } from './card-editor.tsx'
import type { LevelProps } from './cards-panel.tsx'
import { draftOf } from './draft.ts'

interface Props extends Pick<LevelProps, 'version' | 'mayWrite' | 'editing' | 'changed'> {
  card: EditableCard
  isFirst: boolean
  isLast: boolean
  move: (by: 1 | -1) => void
}

/** A card as it stands, what is wrong with it, and what may be done with it. */
export function CardRow(props: Props) {
  const { version, card, mayWrite, editing, changed } = props
  const removing = useSignal(false)
  const isEdited = editing.value === card.id
  const close = () => (editing.value = null)
  return (
    <>
      <div class="row-head">
        <b>{titleOf(card)}</b>
        <span class="soft">{deadlineText(card)}</span>
      </div>
      <CardBody card={card} />
      <CardDefects version={version} cardId={card.id} />
      {isEdited && (
        <CardEditor version={version} start={draftOf(card, nameOf)} close={close} changed={changed} />
      )}
      {mayWrite && !isEdited && <CardActs {...props} remove={() => (removing.value = true)} />}
      {removing.value && (
        <RemoveDialog
          version={version}
          card={card}
          close={() => (removing.value = false)}
          changed={changed}
        />
      )}
    </>
  )
}

function CardDefects({ version, cardId }: { version: Props['version']; cardId: string }) {
  const found = version.defects.filter((defect) => defect.cardId === cardId)
  if (found.length === 0 || version.status !== 'draft') return null
  return (
    <Notice tone={found.some(({ isBlocking }) => isBlocking) ? 'bad' : 'warn'}>
      {found.map(({ textZh, textEn }) => (
        <p key={textZh}>{pick(textZh, textEn)}</p>
      ))}
    </Notice>
  )
}

function CardActs({ card, editing, isFirst, isLast, move, remove }: Props & { remove: () => void }) {
  const w = words.value.cards
  const title = titleOf(card)
  return (
    <p class="row">
      <button type="button" class="button" onClick={() => (editing.value = card.id)}>
        {w.edit}
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={w.up(title)}
        aria-disabled={isFirst}
        onClick={() => move(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={w.down(title)}
        aria-disabled={isLast}
        onClick={() => move(1)}
      >
        ↓
      </button>
      <button type="button" class="button ghost" onClick={remove}>
        {w.remove}
      </button>
    </p>
  )
}

function RemoveDialog(props: Pick<Props, 'version' | 'card' | 'changed'> & { close: () => void }) {
  const act = useAct(RemoveCard)
  const w = words.value.cards
  const { version, card, close, changed } = props
  const send = async () => {
    const wish = { versionId: version.id, cardId: card.id, revision: card.revision }
    if (await act.run(wish)) close()
    changed()
  }
  return (
    <ReasonDialog
      title={w.removeTitle(titleOf(card))}
      hint={w.removeHint}
      submit={w.removeSubmit}
      asks={[]}
      danger
      act={act}
      close={close}
      send={send}
    />
  )
}
