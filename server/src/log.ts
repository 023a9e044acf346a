import { pino, type DestinationStream, type Logger } from 'pino'

/** The log of a process or, as a child, of one request. */
export type Log = Logger

const SECRET_NAMES = [
  'password',
  'newPassword',
  'currentPassword',
  'secret',
  'token',
  'cookie',
  'authorization',
  'set-cookie',
]

/** Where secrets turn up: at the top, in a request's headers, in a command's input, in an error. */
const PLACES = ['', '*.', 'headers.', '*.headers.', 'input.', '*.input.', '*.*.']

const REDACTED = PLACES.flatMap((place) =>
  SECRET_NAMES.map((name) =>
    name.includes('-') ? `${place.replace(/\.$/, '')}["${name}"]` : `${place}${name}`,
  ),
)

/** JSON lines on standard output (or `destination`), with cookies, passwords and secrets blanked. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: REDACTED, censor: '[redacted]' },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}
