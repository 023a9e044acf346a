import type { ComponentChildren } from 'preact'
import { useEffect, useErrorBoundary } from 'preact/hooks'
import { lazy, LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { refreshViewer, viewer } from './data/session.ts'
import { CrashedPage, UnreachablePage } from './pages/lost/page.tsx'
import { SignInPage } from './pages/sign-in/page.tsx'
import { later } from './ui/later.tsx'
import { loadWords } from './words/language.ts'

const Frame = later(() => Promise.all([import('./shell/frame.tsx'), loadWords()]).then(([m]) => m.Frame))
const BoardPage = lazy(() => import('./pages/board/page.tsx').then((m) => m.BoardPage))
const IncidentNewPage = lazy(() =>
  withWords(import('./pages/incident-new/page.tsx')).then((m) => m.IncidentNewPage),
)
const IncidentPage = lazy(() => withWords(import('./pages/incident/page.tsx')).then((m) => m.IncidentPage))
const ActivationPage = lazy(() =>
  withWords(import('./pages/activation/page.tsx')).then((m) => m.ActivationPage),
)
const PlansPage = lazy(() => withWords(import('./pages/plans/list.tsx')).then((m) => m.PlansPage))
const PlanNewPage = lazy(() => withWords(import('./pages/plan-new/page.tsx')).then((m) => m.PlanNewPage))
const PlanPage = lazy(() => withWords(import('./pages/plans/page.tsx')).then((m) => m.PlanPage))
const VersionPage = lazy(() => withWords(import('./pages/version/page.tsx')).then((m) => m.VersionPage))
const VersionImportPage = lazy(() =>
  withWords(import('./pages/version-import/page.tsx')).then((m) => m.VersionImportPage),
)
const ComparePage = lazy(() => withWords(import('./pages/compare/page.tsx')).then((m) => m.ComparePage))
const CleanupsPage = lazy(() => withWords(import('./pages/cleanup/list.tsx')).then((m) => m.CleanupsPage))
const CleanupPage = lazy(() => withWords(import('./pages/cleanup/page.tsx')).then((m) => m.CleanupPage))
const DutiesPage = lazy(() => withWords(import('./pages/duties/page.tsx')).then((m) => m.DutiesPage))
const TeamsPage = lazy(() => withWords(import('./pages/teams/page.tsx')).then((m) => m.TeamsPage))
const DirectivesPage = lazy(() =>
  withWords(import('./pages/directives/page.tsx')).then((m) => m.DirectivesPage),
)
const OpinionsPage = lazy(() => withWords(import('./pages/opinions/page.tsx')).then((m) => m.OpinionsPage))
const NotFoundPage = lazy(() => import('./pages/lost/not-found.tsx').then((m) => m.NotFoundPage))

/** A page together with the words that it says. */
async function withWords<T>(page: Promise<T>): Promise<T> {
  const [{ loadAllWords }, loaded] = await Promise.all([import('./words/all.ts'), page])
  await loadAllWords()
  return loaded
}

/** Every address of the console. The leader's page `/call` is an entry of its own. */
export function App() {
  return (
    <LocationProvider scope={/^\/(?!(call|public)(\/|$)|graphql|api\/)/}>
      <Boundary>
        <Gate>
          <Router onRouteChange={announceRoute}>
            <Route path="/" component={BoardPage} />
            <Route path="/incidents/new" component={IncidentNewPage} />
            <Route path="/incidents/:id" component={IncidentPage} />
            <Route path="/incidents/:id/activate" component={ActivationPage} />
            <Route path="/plans" component={PlansPage} />
            <Route path="/plans/new" component={PlanNewPage} />
            <Route path="/plans/:id" component={PlanPage} />
            <Route path="/versions/:id" component={VersionPage} />
            <Route path="/versions/:id/compare" component={ComparePage} />
            <Route path="/versions/:id/import" component={VersionImportPage} />
            <Route path="/cleanups" component={CleanupsPage} />
            <Route path="/cleanups/:id" component={CleanupPage} />
            <Route path="/duties" component={DutiesPage} />
            <Route path="/teams" component={TeamsPage} />
            <Route path="/directives" component={DirectivesPage} />
            <Route path="/opinions" component={OpinionsPage} />
            <Route default component={NotFoundPage} />
          </Router>
        </Gate>
      </Boundary>
    </LocationProvider>
  )
}

/** Only signed-in people pass; who is not signed in comes back to the same address afterwards. */
function Gate({ children }: { children: ComponentChildren }) {
  const { path, query, route } = useLocation()
  const found = viewer.value
  const onSignIn = path === '/sign-in'
  useEffect(() => {
    if (found === null && !onSignIn)
      route(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`, true)
    if (found && typeof found === 'object' && onSignIn) enter(query['next'], route)
  }, [found, onSignIn])
  if (found === undefined) return null
  if (found === 'unreachable') return <UnreachablePage retry={() => void refreshViewer()} />
  if (found === null || onSignIn) return <SignInPage />
  return <Frame>{children}</Frame>
}

/** Goes to the page asked for before signing in, if it is one of ours. */
function enter(next: string | undefined, route: (url: string, replace?: boolean) => void): void {
  const address = next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/'
  if (/^\/call(\/|$|\?)/.test(address)) location.assign(address)
  else route(address, true)
}

function Boundary({ children }: { children: ComponentChildren }) {
  const [error] = useErrorBoundary((fault: unknown) => reportError(fault)) as [unknown, () => void]
  return error ? <CrashedPage /> : <>{children}</>
}

function announceRoute(): void {
  dispatchEvent(new Event('beacon:route'))
}
