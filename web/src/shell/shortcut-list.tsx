import { person } from '../data/session.ts'
import { Dialog } from '../ui/dialog.tsx'
import { words } from '../words/language.ts'
import { placesFor, placeWord } from './navigation.ts'

/** Every key that does something. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const w = words.value.shell
  const keys: [string[], string][] = [
    [['Ctrl', 'K'], w.shortcutKeys.palette],
    [['?'], w.shortcutKeys.help],
    [['/'], w.shortcutKeys.search],
    [['n'], w.shortcutKeys.open],
    [['a'], w.shortcutKeys.alerts],
    [['w'], w.shortcutKeys.wall],
    [['l'], w.shortcutKeys.language],
    [['Esc'], w.shortcutKeys.close],
  ]
  const viewer = person()
  const places = viewer ? placesFor(viewer) : []
  return (
    <Dialog title={w.shortcuts} onClose={onClose}>
      <dl class="keys">
        {keys.map(([combination, text]) => (
          <div key={text}>
            <dt>
              {combination.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
        {places.map((place) => (
          <div key={place.key}>
            <dt>
              <kbd>g</kbd> {w.thenPress} <kbd>{place.letter}</kbd>
            </dt>
            <dd>{placeWord(place, w)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
