import { words } from '../words/language.ts'

export const PAGE_SIZE = 24

/** Where a list stands: the cursors of the address. */
export interface Cursors {
  after: string | null
  before: string | null
}

/** The paging variables of a Relay connection. */
export function pageVariables({ after, before }: Cursors) {
  return before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, ...(after ? { after } : {}) }
}

/** Previous and next page as links, so that a page can be sent to a colleague. */
export function Pager(props: {
  page:
    | { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
    | undefined
  address: (cursors: { after: string | null; before: string | null }) => string
}) {
  const w = words.value.common
  if (!props.page?.hasNextPage && !props.page?.hasPreviousPage) return null
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = props.page
  return (
    <nav class="pager" aria-label={w.pages}>
      {hasPreviousPage && (
        <a class="button" href={props.address({ before: startCursor, after: null })}>
          {w.previousPage}
        </a>
      )}
      {hasNextPage && (
        <a class="button" href={props.address({ after: endCursor, before: null })}>
          {w.nextPage}
        </a>
      )}
    </nav>
  )
}
