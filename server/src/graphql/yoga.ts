import { createYoga as createServer, maskError, type Plugin } from 'graphql-yoga'
import { GraphQLError, NoSchemaIntrospectionCustomRule, parse, validate } from 'graphql'
import type { Actor } from '../access/actor.ts'
import type { Deps } from '../deps.ts'
import type { Context } from './context.ts'
import { MAX_TOKENS } from './limits.ts'
import { createLoaders } from './loaders.ts'
import { schema } from './schema.ts'

interface Caller {
  actor: Actor | null
  requestId: string
}

/** The GraphQL endpoint as a fetch handler. Subscriptions come as server-sent events on the same address. */
export function createYoga(deps: Deps): (request: Request, caller: Caller) => Promise<Response> {
  const isProduction = deps.config.mode === 'production'
  const yoga = createServer<Caller, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    // Its page would come from another site, which our content policy forbids; the SDL is in schema/schema.graphql.
    graphiql: false,
    batching: false,
    // Node's own: Yoga's would be wrapped once more on its way out, and a subscriber that hangs up would then make Node
    // close a closed stream where nothing can catch it, which ends the process.
    fetchAPI: { Response, ReadableStream },
    // By default Yoga lets every site read answers with the reader's cookie.
    cors: false,
    logging: false,
    maskedErrors: {
      maskError: (error, message, isDev) => {
        // What a field throws comes wrapped and is logged with its request below; the rest failed before any field.
        if (!(error instanceof GraphQLError)) deps.log.error({ err: error }, 'a GraphQL request failed')
        return maskError(error, message, isDev)
      },
    },
    context: ({ actor, requestId, request }): Context => ({
      deps,
      actor,
      requestId,
      request,
      loaders: createLoaders(deps, actor),
    }),
    plugins: [
      limitTokens(),
      logFaults(deps),
      ...(isProduction ? [forbidIntrospection(), hideSuggestions()] : []),
    ],
  })
  return async (request, caller) => yoga.fetch(request, caller)
}

/** A huge document is refused while it is read, before anything is built from it. */
function limitTokens(): Plugin {
  return {
    onParse: ({ setParseFn }) =>
      setParseFn((source: string, options?: object) =>
        parse(source, { ...options, maxLexicalTokens: MAX_TOKENS }),
      ),
  }
}

function forbidIntrospection(): Plugin {
  return { onValidate: ({ addValidationRule }) => addValidationRule(NoSchemaIntrospectionCustomRule) }
}

/** An error that suggests names gives the schema away piece by piece, to whoever may not read it as a whole. */
function hideSuggestions(): Plugin {
  const hidden = { hideSuggestions: true }
  return {
    onValidate: ({ setValidationFn }) =>
      setValidationFn((...[schema, document, rules]: Parameters<typeof validate>) =>
        validate(schema, document, rules, hidden),
      ),
    // Variables are judged when the operation begins.
    onExecute: ({ args }) => void Object.assign(args, hidden),
    onSubscribe: ({ args }) => void Object.assign(args, hidden),
  }
}

/** Faults are masked for the client; the whole of them goes to the log with the request's id. */
function logFaults({ log }: Deps): Plugin<Context> {
  return {
    onExecute: ({ args }) => ({
      onExecuteDone: ({ result }) => {
        const { requestId, actor } = args.contextValue
        for (const error of errorsOf(result).filter(isFault)) {
          log.error(
            { err: error.cause, request: requestId, actor: actor?.personId, path: error.path },
            'fault',
          )
        }
      },
    }),
  }
}

/** Of an answer at once; one that comes in parts carries the errors of each part itself. */
function errorsOf(result: object): GraphQLError[] {
  const errors: unknown = Reflect.get(result, 'errors')
  return Array.isArray(errors) ? errors.filter((error) => error instanceof GraphQLError) : []
}

/** Thrown by a field, and not as an error meant for the client. */
function isFault({ cause }: GraphQLError): boolean {
  return cause !== undefined && !(cause instanceof GraphQLError)
}
