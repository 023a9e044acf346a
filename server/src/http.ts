import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import type { Deps } from './deps.ts'
import { attachRealtime } from './realtime/attach.ts'

export interface Listening {
  url: string
  server: Server
  close: () => Promise<void>
}

/** Milliseconds: a client that dawdles over its headers or its body is hung up on. */
const HEADERS_TIMEOUT = 10_000
const REQUEST_TIMEOUT = 60_000
/** Milliseconds that requests under way get when the server stops. */
const DRAIN = 3_000

/** Opens the HTTP server with everything on it. Port 0 takes any free one. Refuses when the address is in use. */
export async function listen(deps: Deps): Promise<Listening> {
  const { host, port } = deps.config
  const app = createApp(deps)
  const server = await new Promise<Server>((resolve, reject) => {
    const opened = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(opened)) as Server
    opened.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
  })
  server.headersTimeout = HEADERS_TIMEOUT
  server.requestTimeout = REQUEST_TIMEOUT
  const realtime = attachRealtime(deps, server)
  const bound = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`,
    server,
    close: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
      await realtime.close()
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), DRAIN)
      await closed
      clearTimeout(timer)
    },
  }
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error
  return new Error(
    `${host}:${port} 已被占用，请用 PORT 指定其他端口。\n${host}:${port} is in use; choose another with PORT.`,
  )
}
