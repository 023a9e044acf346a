declare const result: unique symbol
declare const variables: unique symbol

/** The text of a GraphQL operation that knows what it answers and what it needs. */
export type Document<Result, Variables> = string & {
  readonly [result]?: Result
  readonly [variables]?: Variables
}
