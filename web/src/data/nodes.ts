/** The nodes of a connection that may not have been answered yet. */
export function nodesOf<T>(connection: { edges: { node: T }[] } | undefined): T[] {
  return connection?.edges.map(({ node }) => node) ?? []
}
