import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { MailServer } from './mail-server.ts'
import type { Envelope } from './message.ts'
import type { MailFailure } from './terms.ts'

/** How long the mail server may take for each part, in milliseconds. */
export type Patience = { connecting: number; greeting: number; answering: number }

const patience: Patience = { connecting: 15_000, greeting: 30_000, answering: 120_000 }

/** Null where the mail server took it. */
export type Outcome = MailFailure | null

/** Hands one mail in. Never throws, and never tells more than a code: the server's words may quote the address. */
export type HandIn = (envelope: Envelope, message: Buffer, stop: AbortSignal) => Promise<Outcome>

export const handInAt =
  (server: MailServer, patient = patience): HandIn =>
  async (envelope, message, stop) => {
    const connection = new SMTPConnection(optionsOf(server, patient))
    try {
      await whileConnected(connection, stop, async () => {
        await called((done) => connection.connect(done))
        const { signIn } = server
        if (signIn) {
          const credentials = { user: signIn.user, pass: signIn.password }
          await called((done) => connection.login({ credentials }, done))
        }
        await called((done) => connection.send(envelope, message, done))
      })
      // Its answer changes nothing about what it took.
      connection.quit()
      return null
    } catch (error) {
      connection.close()
      return failureOf(error as SmtpError)
    }
  }

const optionsOf = (
  { host, port, isSecure, isLoopback }: MailServer,
  { connecting, greeting, answering }: Patience,
) => ({
  host,
  port,
  secure: isSecure,
  requireTLS: !isSecure && !isLoopback,
  // What stays on this machine needs no certificate.
  ignoreTLS: !isSecure && isLoopback,
  tls: { minVersion: 'TLSv1.2' as const },
  connectionTimeout: connecting,
  dnsTimeout: connecting,
  greetingTimeout: greeting,
  socketTimeout: answering,
  logger: false,
})

const called = (work: (done: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((done, failed) => work((error) => (error ? failed(error) : done())))

/** A broken connection and a stop are told to whoever waits for an answer on it. */
const whileConnected = (connection: SMTPConnection, stop: AbortSignal, work: () => Promise<void>): Promise<void> =>
  new Promise((done, failed) => {
    const stopped = () => failed(Object.assign(new Error('stopped'), { code: 'ESTOPPED' }))
    if (stop.aborted) return stopped()
    stop.addEventListener('abort', stopped, { once: true })
    connection.on('error', failed)
    connection.once('end', () => failed(new Error('The connection ended')))
    work()
      .then(done, failed)
      .finally(() => stop.removeEventListener('abort', stopped))
  })

type SmtpError = Error & { code?: string; originalCode?: string; command?: string; responseCode?: number }

/** By whose question the server said no to, and whether for good (5xx) or for now (4xx). */
const failureOf = ({ code, originalCode = '', command = '', responseCode = 0 }: SmtpError): MailFailure => {
  if (code === 'EAUTH') return 'sign_in_refused'
  if (code === 'ETLS' || /CERT|SSL|TLS|SIGNATURE|EPROTO/.test(originalCode)) return 'tls_failed'
  if (code === 'ETIMEDOUT') return 'timed_out'
  if (responseCode >= 400 && responseCode < 500) return command === 'CONN' ? 'unreachable' : 'deferred'
  if (responseCode >= 500) return refusalOf(command)
  if (code === 'EDNS' || code === 'ECONNECTION' || code === 'ESOCKET') return 'unreachable'
  return 'failed'
}

const refusalOf = (command: string): MailFailure => {
  if (command === 'RCPT TO') return 'recipient_refused'
  if (command === 'DATA') return 'content_refused'
  return command === 'MAIL FROM' ? 'sender_refused' : 'failed'
}
