import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import type { Deps } from './deps.ts'
import { sweepUploads } from './http/receive.ts'
import { measureAlerts } from './metrics/alerts.ts'
import { attachRealtime } from './realtime/attach.ts'

export interface Listening {
  url: string
  server: Server
  /** Takes no more connections, lets requests under way end (3 s at most), and closes the consoles. */
  close: () => Promise<void>
}

/** Milliseconds and bytes: a client that dawdles over its headers or its body is hung up on. */
const LIMITS = {
  headersTimeout: 10_000,
  // 20 MB of a file over a weak line; headers do not take that long.
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5_000,
  // Longer than proxies keep theirs: else they send into a connection that has just been closed.
  keepAliveTimeout: 75_000,
  maxHeaderSize: 16 * 1024,
}
/** Milliseconds that requests under way get when the server stops. */
const DRAIN = 3_000

/** Opens the HTTP server with everything on it. Port 0 takes any free one. Refuses when the address is in use. */
export async function listen(deps: Deps): Promise<Listening> {
  const { host, port } = deps.config
  const { fetch } = createApp(deps)
  const server = await new Promise<Server>((resolve, reject) => {
    const options = { fetch, hostname: host, port, serverOptions: LIMITS }
    const opened = serve(options, () => resolve(opened)) as Server
    opened.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
  })
  const realtime = attachRealtime(deps, server)
  void sweepUploads(deps.clock.now())
  const stopMeasuring = measureAlerts(deps)
  const bound = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`,
    server,
    close: async () => {
      stopMeasuring()
      await drain(server, realtime.close)
    },
  }
}

/** Ends when the last connection has: `closeConsoles` closes the server, too, and waits for that. */
async function drain(server: Server, closeConsoles: () => Promise<void>): Promise<void> {
  server.close()
  // Subscriptions by server-sent events never end by themselves.
  const last = setTimeout(() => server.closeAllConnections(), DRAIN)
  // A connection that has had its answer would be kept for the next request.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  try {
    await closeConsoles()
  } finally {
    clearTimeout(last)
    clearInterval(idle)
  }
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const zh: Record<string, string> = {
    EADDRINUSE: `${host}:${port} 已被占用，请用 PORT 指定其他端口。`,
    EACCES: `没有权限监听 ${host}:${port}，请用 PORT 指定 1024 以上的端口。`,
    EADDRNOTAVAIL: `本机没有地址 ${host}，请检查 HOST。`,
  }
  const en: Record<string, string> = {
    EADDRINUSE: `${host}:${port} is in use; choose another port with PORT.`,
    EACCES: `Not allowed to listen on ${host}:${port}; choose a port above 1024 with PORT.`,
    EADDRNOTAVAIL: `This machine does not have the address ${host}; see HOST.`,
  }
  const code = error.code ?? ''
  return code in zh ? new Error(`${zh[code]}\n${en[code]}`, { cause: error }) : error
}
