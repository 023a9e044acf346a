import type { Context } from 'hono'
import { isIP } from 'node:net'
import type { AppEnv } from '../app.ts'

/**
 * Address of whoever sent a request, for limits and for the list of sessions. Behind a reverse proxy on this machine
 * it is the last one that the proxy added; what others claim in `X-Forwarded-For` is not believed. An IPv6 client
 * counts by its network (64 bits), of which it may use any address.
 */
export function clientAddress(context: Context<AppEnv>): string {
  const peer = plain(context.env?.incoming?.socket.remoteAddress ?? '')
  const claimed = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  const address = isLoopback(peer) && isIP(claimed) !== 0 ? plain(claimed) : peer
  return isIP(address) === 6 ? network(address) : address
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}

/** IPv4 as it looks on a socket that takes both: `::ffff:10.0.0.1`. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function network(address: string): string {
  if (isLoopback(address)) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail ? tail.split(':') : []
  const gap = tail === undefined ? 0 : 8 - first.length - last.length
  const groups = [...first, ...Array.from({ length: gap }, () => '0'), ...last]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')}::/64`
}
