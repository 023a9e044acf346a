import { useEffect } from 'preact/hooks'

/** Goes to what the address names behind its #, once that is on the page: the answer comes after the page itself. */
export function useAnchor(isReady: boolean): void {
  useEffect(() => {
    if (!isReady || location.hash.length < 2) return
    const target = document.getElementById(location.hash.slice(1))
    if (!target) return
    const folded = target.closest('details')
    if (folded) folded.open = true
    target.tabIndex = -1
    target.scrollIntoView()
    target.focus({ preventScroll: true })
  }, [isReady])
}
