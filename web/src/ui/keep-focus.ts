const CONTROLS = 'button:not(:disabled), a[href], input:not(:disabled), select, textarea, summary'

/** When the control that has the focus goes away, the next one takes it: a keyboard is never left nowhere. */
export function keepFocus(root: Node): void {
  let focused: Element | null = null
  addEventListener('focusin', ({ target }) => {
    focused = target as Element
  })
  // What is still there a moment later was left by the person, not taken away: nothing is to be kept.
  addEventListener('focusout', ({ target }) =>
    queueMicrotask(() => {
      const left = target as Element
      if (left === focused && left.isConnected && !left.matches(':disabled')) focused = null
    }),
  )
  new MutationObserver((changes) => {
    const gone = focused
    if (!gone || gone.isConnected || document.activeElement !== document.body) return
    focused = null
    const change = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(gone)))
    if (change) next(change)?.focus({ preventScroll: true })
  }).observe(root, { childList: true, subtree: true })
}

/** The first control after what was taken away, else the first around it; on another page its heading comes first. */
function next({ nextSibling, target }: MutationRecord): HTMLElement | null {
  for (let node = nextSibling; node; node = node.nextSibling) {
    const found = node instanceof HTMLElement && (node.matches(CONTROLS) ? node : first(node))
    if (found) return found
  }
  for (let box: Node | null = target; box instanceof Element && box.id !== 'main'; box = box.parentNode) {
    const found = first(box)
    if (found) return found
  }
  return document.querySelector<HTMLElement>('main h1')
}

function first(box: Element): HTMLElement | null {
  return box.querySelector<HTMLElement>(CONTROLS)
}
