import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { words } from '../words/language.ts'

/** The world the viewer acts in. Reality is the only one until exercises can be entered. */
export const world = signal<{ kind: 'reality' | 'exercise'; name: string }>({ kind: 'reality', name: '' })

/** In an exercise everything stands inside a frame that cannot be overlooked. */
export function WorldFrame({ children }: { children: ComponentChildren }) {
  if (world.value.kind === 'reality') return <>{children}</>
  return (
    <div class="exercise-frame">
      <p class="exercise-banner" role="note">
        {words.value.shell.exerciseBanner(world.value.name)}
      </p>
      {children}
    </div>
  )
}
