import { useLocation } from 'preact-iso'
import { pageVariables } from './pager.tsx'

/** The query part of the address as a typed little store: filters live in the URL. */
export function useAddress() {
  const { path, query, route } = useLocation()
  const hrefWith = (changes: Record<string, string | null>): string => {
    const next = new URLSearchParams(query)
    for (const [key, value] of Object.entries(changes)) {
      if (value) next.set(key, value)
      else next.delete(key)
    }
    const text = next.toString()
    return text ? `${path}?${text}` : path
  }
  return {
    get: (key: string): string => query[key] ?? '',
    /** The paging variables of a list, and the search text where there is one. */
    listVariables: () => ({
      ...pageVariables({ after: query['after'] ?? null, before: query['before'] ?? null }),
      ...(query['q'] ? { search: query['q'] } : {}),
    }),
    /** Another search starts at the first page. */
    search: (q: string) => route(hrefWith({ q, after: null, before: null }), true),
    hrefWith,
    /** Changes the filter in place: typing does not fill the history. */
    set: (changes: Record<string, string | null>) => route(hrefWith(changes), true),
  }
}
