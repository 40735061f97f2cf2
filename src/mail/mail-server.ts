import { Sentence } from '../errors.ts'
import { type Mailbox, mailboxIn } from './mailbox-rules.ts'

/** Where mails are handed in, and from whom they come. */
export type MailServer = {
  host: string
  port: number
  /** TLS from the first byte; else STARTTLS is required, except on this machine. */
  isSecure: boolean
  isLoopback: boolean
  signIn: { user: string; password: string } | null
  from: Mailbox
}

const form = 'smtps://NAME:PASSWORD@mail.example.org:465 or smtp://NAME:PASSWORD@mail.example.org:587'

/**
 * Reads LOTSE_SMTP and LOTSE_MAIL_FROM; null where no mail server is set. Throws a Sentence that never quotes the address:
 * it holds a password.
 */
export const readMailServer = (
  address: string | undefined,
  sender: string | undefined,
  isLoopback: (hostname: string) => boolean,
): MailServer | null => {
  if (!address) return null
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '' || namesMore(url)) {
    throw new Sentence(
      `LOTSE_SMTP is no address of a mail server: it is ${form}. Write special signs as %40 and the like.`,
    )
  }
  const from = mailboxIn(sender ?? '')
  if (!from) {
    throw new Sentence(
      'LOTSE_MAIL_FROM has to name the sender of mails where LOTSE_SMTP is set, such as "Welcome Center <check@example.org>".',
    )
  }
  const isSecure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (isSecure ? 465 : 587),
    isSecure,
    isLoopback: isLoopback(url.hostname),
    signIn: signInOf(url),
    from,
  }
}

const namesMore = ({ pathname, search, hash }: URL): boolean =>
  !['', '/'].includes(pathname) || search !== '' || hash !== ''

const signInOf = ({ username, password }: URL): MailServer['signIn'] => {
  if (username === '' && password === '') return null
  if (username === '' || password === '') {
    throw new Sentence(`LOTSE_SMTP names only one of name and password: it is ${form}.`)
  }
  return { user: decoded(username), password: decoded(password) }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Sentence('LOTSE_SMTP has a % that stands for nothing: write the sign itself as %25.')
  }
}
