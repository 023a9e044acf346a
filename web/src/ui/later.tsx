import { signal } from '@preact/signals'
import { h, type ComponentType, type FunctionComponent } from 'preact'
import { useEffect } from 'preact/hooks'

/** A component that is loaded when it is first shown; until then nothing is there. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): FunctionComponent<P> {
  const found = signal<{ component: ComponentType<P> } | null>(null)
  let asked = false
  return function Later(props: P) {
    useEffect(() => {
      if (asked) return
      asked = true
      load().then(
        (component) => (found.value = { component }),
        () => (asked = false),
      )
    }, [])
    return found.value && h(found.value.component, props)
  }
}
