import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { MailServer } from '../../src/mail/mail-server.ts'
import { atEnd } from './at-end.ts'
import { mailFrom } from './template.ts'

/** A mail as the server saw it: whole, with where it was to go. */
export type Received = { raw: string; messageId: string; to: string[] }

/** What a server answers instead of taking a mail: null takes it. */
type Answer = { code: number; text?: string } | null

export type Special = {
  sender?: (address: string) => Answer
  recipient?: (address: string) => Answer
  content?: (raw: string) => Answer
  /** Who may sign in; without, nobody has to. */
  password?: string
  options?: SMTPServerOptions
  port?: number
  /** Called once a mail is whole, before it is answered. */
  taking?: (mail: Received) => Promise<void> | void
}

export type RunningMailServer = { received: Received[]; server: MailServer; close: () => Promise<void> }

const refusal = ({ code, text = 'no' }: NonNullable<Answer>) => Object.assign(new Error(text), { responseCode: code })
const orRefusal = (answer: Answer | undefined) => (answer ? refusal(answer) : null)

/** A real SMTP server on this machine. */
export const startMailServer = async (special: Special = {}): Promise<RunningMailServer> => {
  const received: Received[] = []
  const smtp = new SMTPServer({
    disabledCommands: special.password === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    authOptional: special.password === undefined,
    allowInsecureAuth: true,
    closeTimeout: 100,
    onAuth: ({ password }, _session, done) =>
      password === special.password ? done(null, { user: 'lotse' }) : done(refusal({ code: 535 })),
    onMailFrom: ({ address }, _session, done) => done(orRefusal(special.sender?.(address))),
    onRcptTo: ({ address }, _session, done) => done(orRefusal(special.recipient?.(address))),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const refused = special.content?.(raw)
        if (refused) return done(refusal(refused))
        const [, messageId = ''] = /^Message-ID: (.+?)\r?$/m.exec(raw) ?? []
        const mail = { raw, messageId, to: envelope.rcptTo.map(({ address }) => address) }
        received.push(mail)
        await special.taking?.(mail)
        done(null)
      })
    },
    ...special.options,
  })
  // A client that is killed breaks its connection: nothing that a test is about.
  smtp.on('error', () => undefined)
  await new Promise<void>((listening) => smtp.listen(special.port ?? 0, '127.0.0.1', listening))
  const close = () => new Promise<void>((closed) => smtp.close(() => closed()))
  atEnd(close)
  const { port } = smtp.server.address() as AddressInfo
  return { received, server: serverAt(port), close }
}

export const serverAt = (port: number): MailServer => ({
  host: '127.0.0.1',
  port,
  isSecure: false,
  isLoopback: true,
  signIn: null,
  from: mailFrom,
})

/** The decoded words of a mail's parts and headers, as a mail program shows them. */
export const decodedWords = (raw: string): string => {
  const unfolded = raw.replace(/=\r?\n/g, '')
  return Buffer.from(
    unfolded.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
}
