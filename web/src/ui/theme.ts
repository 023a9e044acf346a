/** Dark where the device asks for it, and always on the wall. */
export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const wall = new URLSearchParams(location.search).get('wall') === '1' && location.pathname === '/'
    document.documentElement.classList.toggle('dark', dark.matches || wall)
    document.documentElement.classList.toggle('wall', wall)
  }
  dark.addEventListener('change', apply)
  addEventListener('beacon:route', apply)
  apply()
}
