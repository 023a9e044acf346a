import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Context } from 'hono'
import type { AppEnv } from '../app.ts'

/** What tells where a request comes from: the other end of its connection, and its headers. */
export interface Sender {
  peer: string
  header: (name: string) => string | undefined
}

export function senderOf(context: Context<AppEnv>): Sender {
  return {
    // None for a request that came by no connection, in a test.
    peer: plain(context.env?.incoming?.socket.remoteAddress ?? ''),
    header: (name) => context.req.header(name),
  }
}

/** The same of a request that Node itself hands over. */
export function senderOfMessage({ socket, headers }: IncomingMessage): Sender {
  return {
    peer: plain(socket.remoteAddress ?? ''),
    header: (name) => headers[name]?.toString(),
  }
}

/**
 * Address of whoever sent a request, for limits and for the list of sessions. Behind a reverse proxy on this machine
 * it is the last one that the proxy added; what others claim in `X-Forwarded-For` is not believed. An IPv6 client
 * counts by its network (64 bits), of which it may use any address.
 */
export function addressOf(sender: Sender): string {
  const address = isLoopback(sender.peer) ? (claimOf(sender) ?? sender.peer) : sender.peer
  return isIP(address) === 6 ? network(address) : address
}

/** `addressOf` a request on its way through the routes. */
export function clientAddress(context: Context<AppEnv>): string {
  return addressOf(senderOf(context))
}

/** Does a program on this machine ask, for nobody else? A proxy says that it forwards. */
export function isFromThisMachine({ peer, header }: Sender): boolean {
  return isLoopback(peer) && !FORWARDED.some((name) => header(name) !== undefined)
}

const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'forwarded',
  'via',
]

function claimOf({ header }: Sender): string | null {
  const last = header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
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
