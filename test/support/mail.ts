import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { databaseFile } from '../../db/open-centre.ts'
import { mails } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { openContent } from '../../src/mail/content.ts'
import type { Mail, MailPage } from '../../src/mail/contract.ts'
import { lockFileOf } from '../../src/mail/lock.ts'
import type { MailServer } from '../../src/mail/mail-server.ts'
import { type Letter, queueMail } from '../../src/mail/outbox.ts'
import { Postman } from '../../src/mail/sending.ts'
import { type HandIn, handInAt, type Patience } from '../../src/mail/smtp.ts'
import type { MailGroup } from '../../src/mail/terms.ts'
import { bodyOf } from './cases.ts'
import { keys, mailFrom, type Name } from './template.ts'
import type { World } from './world.ts'

/** Every mail there is, opened; text and HTML are null where the content is gone. */
export const mailsOf = async ({ db }: Pick<World, 'db'>) => {
  const rows = await db.select().from(mails).orderBy(mails.createdAt, mails.id)
  return rows.map((row) => {
    const content = openContent(keys.mail, row)
    return { ...row, text: content?.text ?? null, html: content?.html ?? null }
  })
}

/** The address its button leads to. */
export const linkIn = ({ text }: { text: string | null }): string => /^https?:\S+$/m.exec(text ?? '')?.[0] ?? ''

export const invitation = (more: Partial<Letter & { values: object }> = {}): Letter =>
  ({
    template: 'check-invitation',
    language: 'de',
    recipient: 'jana@firma.example',
    aboutId: newId(),
    ...more,
    values: {
      organisation: 'Möbel Öhmichen GmbH',
      respondent: 'Jana Weißbach',
      inviter: 'Anna',
      link: 'http://127.0.0.1:3000/check#geheimes-wort',
      endsOn: '2026-07-31',
      ...more.values,
    },
  }) as Letter

/** Anna writes it; its id. */
export const queue = async (world: Pick<World, 'app' | 'db' | 'stampOf'>, letter = invitation()): Promise<string> => {
  const mailing = { ...world.app.mailing, from: mailFrom }
  const id = await transaction(world.db, (tx) => queueMail(tx, mailing, letter, world.stampOf('Anna')))
  if (id === null) throw new Error('No mail server is set')
  return id
}

/** A server that is meant to hang has hung soon enough. */
export const impatient: Patience = { connecting: 300, greeting: 300, answering: 300 }

export const postmanAt = (world: World, server: MailServer, handIn: HandIn = handInAt(server)): Postman =>
  new Postman({
    db: world.db,
    lockFile: lockFileOf(databaseFile(world.folder)),
    key: world.app.mailing.key,
    from: mailFrom,
    handIn,
    clock: world.clock.now,
  })

export const mailsIn = async (world: World, group: MailGroup, name: Name = 'Karla'): Promise<Mail[]> => {
  const headers = await world.signInAs(name)
  return bodyOf<MailPage>(await world.app.inject({ url: `/api/mails?group=${group}`, headers }), 200).rows
}

export const actOn = async (world: World, id: string, noun: 'retry' | 'withdrawal', status = 200) =>
  bodyOf<Mail & { code: string }>(
    await world.app.inject({ method: 'POST', url: `/api/mails/${id}/${noun}`, headers: await world.signInAs('Karla') }),
    status,
  )

/** One refused, one that waits for a server that is gone, one sent and one withdrawn. */
export const outboxWithTrouble = async (world: World): Promise<void> => {
  const become = async (recipient: string, row: Partial<typeof mails.$inferInsert>, letter: object = {}) => {
    const id = await queue(world, invitation({ recipient, ...letter }))
    await transaction(world.db, (tx) => tx.update(mails).set(row).where(eq(mails.id, id)))
  }
  const now = world.clock.now().getTime()
  const later = new Date(now + 30 * 60_000)
  await become('alt@firma.example', { state: 'sent', content: null, sentAt: new Date(now - 3_600_000) })
  await become('doch-nicht@firma.example', { state: 'cancelled' }, { language: 'en' })
  await become('personalabteilung.und.verwaltung@sehr-lange-firma-im-erzgebirge-und-umgebung.example', {
    state: 'failed',
    failure: 'recipient_refused',
    attempts: 1,
  })
  await become('warte@firma.example', { state: 'queued', failure: 'unreachable', attempts: 3, nextAttemptAt: later })
}
