import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { person } from '../data/session.ts'
import { Icon, Mark } from '../ui/icon.tsx'
import { language, switchLanguage, words } from '../words/language.ts'
import { AlertBell } from './alert-bell.tsx'
import { LiveLight, StaleBanner } from './live-light.tsx'
import { isHere, placesFor, placeWord } from './navigation.ts'
import { Shortcuts } from './shortcuts.tsx'
import { ViewerMenu } from './viewer-menu.tsx'
import { WorldFrame } from './world.tsx'

/** What stands around every page. The wall has no chrome. */
export function Frame({ children }: { children: ComponentChildren }) {
  const { path, query } = useLocation()
  const wall = path === '/' && query['wall'] === '1'
  // Turning the wall on changes the query only, of which the router does not tell the theme.
  useEffect(() => {
    dispatchEvent(new Event('beacon:route'))
  }, [wall])
  if (wall) {
    return (
      <WorldFrame>
        <main id="main" class="wall-main">
          {children}
        </main>
        <Shortcuts />
      </WorldFrame>
    )
  }
  return (
    <WorldFrame>
      <a class="skip" href="#main" onClick={focusMain}>
        {words.value.shell.skip}
      </a>
      <div class="frame">
        <Navigation path={path} />
        <div class="frame-body">
          <TopBar />
          <StaleBanner />
          <main id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
      <Shortcuts />
    </WorldFrame>
  )
}

function focusMain(event: Event): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

function Navigation({ path }: { path: string }) {
  const viewer = person()
  const { brand, shell: w } = words.value
  return (
    <nav class="rail" aria-label={w.nav}>
      <a class="brand" href="/" aria-label={brand.name}>
        <Mark size={36} />
        <b aria-hidden="true">{brand.name}</b>
      </a>
      <ul>
        {viewer &&
          placesFor(viewer).map((place) => (
            <li key={place.key}>
              <a href={place.href} aria-current={isHere(place, path) ? 'page' : undefined}>
                <Icon name={place.icon} />
                <span>{placeWord(place, w)}</span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function TopBar() {
  const { brand } = words.value
  const viewer = person()
  return (
    <header class="top-bar">
      {viewer?.demo && (
        <p class="demo-note" title={brand.demo}>
          {words.value.signIn.demoBanner}
        </p>
      )}
      <LiveLight />
      <span class="grow" />
      <button
        type="button"
        class="button ghost language"
        lang={language.value === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => void switchLanguage(language.value === 'zh' ? 'en' : 'zh')}
      >
        {brand.otherLanguage}
      </button>
      <AlertBell />
      <ViewerMenu />
    </header>
  )
}
