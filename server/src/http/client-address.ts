import type { Context } from 'hono'
import { isIP } from 'node:net'
import type { AppEnv } from '../app.ts'

/**
 * Address of whoever sent a request, for limits and for the list of sessions. Behind a reverse proxy on this machine
 * it is the last one that the proxy added; what others claim in `X-Forwarded-For` is not believed. An IPv6 client
 * counts by its network (64 bits), of which it may use any address.
 */
export function clientAddress(context: Context<AppEnv>): string {
  const peer = peerOf(context)
  const address = isLoopback(peer) ? (claimOf(context) ?? peer) : peer
  return isIP(address) === 6 ? network(address) : address
}

/** Does a program on this machine ask, for nobody else? A proxy says that it forwards. */
export function isFromThisMachine(context: Context<AppEnv>): boolean {
  return isLoopback(peerOf(context)) && !FORWARDED.some((name) => context.req.header(name) !== undefined)
}

const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'forwarded',
  'via',
]

/** The other end of the connection; '' for a request that came by none, in a test. */
function peerOf(context: Context<AppEnv>): string {
  return plain(context.env?.incoming?.socket.remoteAddress ?? '')
}

function claimOf(context: Context<AppEnv>): string | null {
  const last = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return isIP(last) === 0 ? null : plain(last)
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
