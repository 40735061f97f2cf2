import MailComposer from 'nodemailer/lib/mail-composer'
import type { Attachment, MailContent } from './content.ts'
import type { Mailbox } from './mailbox-rules.ts'
import type { MailRow } from './queries.ts'

export type Envelope = { from: string; to: string[] }

/** A mail as it goes over the wire: the same headers at every try, so that whoever has it already sees that it is the same. */
export const messageOf = async (
  { messageId, recipient, subject, createdAt }: MailRow,
  { text, html, attachment }: MailContent,
  from: Mailbox,
): Promise<{ envelope: Envelope; message: Buffer }> => {
  const composed = new MailComposer({
    // As objects: a name is never read as an address, nor an address as two.
    from: { name: from.name ?? '', address: from.address },
    to: { name: '', address: recipient },
    subject,
    text,
    html,
    ...(attachment && { attachments: [attached(attachment)] }),
    messageId,
    date: createdAt,
    // No out-of-office reply comes back for it (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const { from: sender, to } = composed.getEnvelope()
  return { envelope: { from: String(sender), to }, message: await composed.build() }
}

const attached = ({ fileName: filename, mediaType: contentType, base64: content }: Attachment) => ({
  ...{ filename, contentType, content },
  encoding: 'base64',
  contentDisposition: 'attachment' as const,
})
