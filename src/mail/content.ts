import { seal, unseal } from '../sealed.ts'

/** Told, and not asked: a mail program offers to keep it, and answers nobody. */
export const calendarType = 'text/calendar; charset=utf-8; method=PUBLISH'

/** A file that goes with a mail, in Base64. */
export type Attachment = { fileName: string; mediaType: 'application/pdf' | typeof calendarType; base64: string }

/** What stands in a mail; sealed, for it holds somebody's link, or what somebody consented to. */
export type MailContent = { text: string; html: string; attachment?: Attachment }

/** In another row it does not open. */
const contextOf = (mailId: string): string => `mail\n${mailId}`

export const sealContent = (key: Buffer, mailId: string, content: MailContent): Buffer =>
  seal(key, JSON.stringify(content), contextOf(mailId))

/** Null where it is gone or this key does not open it. */
export const openContent = (key: Buffer, mail: { id: string; content: Buffer | null }): MailContent | null => {
  const text = mail.content && unseal(key, mail.content, contextOf(mail.id))
  return text === null ? null : JSON.parse(text)
}
