import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { writerOf } from '../../db/open.ts'
import { databaseFile } from '../../db/open-centre.ts'
import { audit, mails } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { Refusal } from '../../src/errors.ts'
import type { MailCondition } from '../../src/mail/contract.ts'
import { clearOldMails, queueMail, withdrawMailsAbout } from '../../src/mail/outbox.ts'
import { mailsAbout } from '../../src/mail/queries.ts'
import { bodyOf, read } from '../support/cases.ts'
import { actOn, invitation, linkIn, mailsIn, mailsOf, postmanAt, queue } from '../support/mail.ts'
import { startMailServer } from '../support/mail-server.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the outbox')

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    assert.instance(error, Refusal)
    return (error as Refusal).code
  }
  return ''
}

const write = (world: World, letter = invitation()) =>
  transaction(world.db, (tx) => queueMail(tx, world.app.mailing, letter, world.stampOf('Anna')))

const sendAll = async (world: World, special: Parameters<typeof startMailServer>[0] = {}) => {
  const smtp = await startMailServer(special)
  const postman = postmanAt(world, smtp.server)
  await postman.sendDue()
  await postman.stop()
  await smtp.close()
  return smtp.received
}

test('is written in the transaction that causes the mail, or not at all', async (world) => {
  const failing = transaction(world.db, async (tx) => {
    await queueMail(tx, world.app.mailing, invitation(), world.stampOf('Anna'))
    throw new Error('The check could not be made')
  })
  await failing.catch(() => undefined)
  assert.equal(await mailsOf(world), [])
  assert.equal(await world.db.select().from(audit).where(eq(audit.action, 'mail.queued')), [])
})

test('holds a mail with its link, from the moment it is written, and says who wrote it', async (world) => {
  const aboutId = newId()
  const id = await write(world, invitation({ aboutId }))
  const [mail] = await mailsOf(world)
  assert.equal(
    [mail?.id, mail?.aboutId, mail?.state, mail?.subject],
    [id, aboutId, 'queued', 'Einladung zum Willkommens-Check'],
  )
  assert.is(mail && linkIn(mail), 'http://127.0.0.1:3000/check#geheimes-wort')
  const [row] = await world.db.select().from(audit).where(eq(audit.action, 'mail.queued'))
  assert.equal([row?.by, row?.subjectId, row?.changes], ['Anna', id, null])
})

test('keeps what stands in a mail unreadable in the file, and erases it once it is sent', async (world) => {
  await queue(world)
  const fileHolds = () => {
    const whole = ['', '-wal'].map((end) => readFileSync(`${databaseFile(world.folder)}${end}`, 'latin1')).join('')
    return ['geheimes-wort', Buffer.from('Guten Tag').toString('latin1')].filter((words) => whole.includes(words))
  }
  assert.equal(fileHolds(), [])
  assert.is((await sendAll(world)).length, 1)
  assert.equal(fileHolds(), [])
  assert.is((await mailsOf(world))[0]?.content, null)
})

test('takes nothing where no mail server is set, and says so to everybody', async (world) => {
  assert.equal(await read(world, '/mail-server', 'Anna'), { isSet: true, from: 'check@lotse.example' })
  world.app.mailing.from = null
  assert.is(await write(world), null)
  assert.equal(await mailsOf(world), [])
  assert.equal(await read(world, '/mail-server', 'Anna'), { isSet: false, from: null })
  assert.is((await read<MailCondition>(world, '/mail-server/condition', 'Adam')).isSet, false)
})

test('refuses what is no single address', async (world) => {
  for (const recipient of [
    '',
    'jana',
    'jana@firma',
    'jana@firma.example, bela@firma.example',
    'jana@firma.example\r\nBcc: alle@firma.example',
    'Jana <jana@firma.example>',
    'jana@firma.example>',
    `${'a'.repeat(250)}@firma.example`,
  ]) {
    assert.is(await codeOf(write(world, invitation({ recipient }))), 'email_invalid', recipient)
  }
  assert.equal(await mailsOf(world), [])
  assert.ok(await write(world, invitation({ recipient: 'jürgen.öhmichen+check@müller-holz.example' })))
})

test('lets no name break out of its line, in headers or in the text', async (world) => {
  const evil = 'Firma\r\nBcc: alle@firma.example\r\n\r\n<script>alert(1)</script> {link} & "Söhne"\u202e'
  await queue(world, invitation({ values: { organisation: evil, respondent: evil } as never }))
  const [mail] = await mailsOf(world)
  assert.match(
    mail?.text ?? '',
    /für Firma Bcc: alle@firma\.example <script>alert\(1\)<\/script> \{link\} & "Söhne" den/,
  )
  assert.not.match(mail?.html ?? '', /<script>/)
  assert.match(mail?.html ?? '', /&#60;script&#62;alert\(1\)&#60;\/script&#62; \{link\} &#38; &#34;Söhne&#34; den/)
  const [sent] = await sendAll(world)
  assert.equal(sent?.to, ['jana@firma.example'])
  assert.not.match(sent?.raw ?? '', /^Bcc:/im)
})

test('shows what became of each mail, to whom only to those who read cases, and never what stands in it', async (world) => {
  await queue(world)
  const karlas = await world.app.inject({ url: '/api/mails?group=waiting', headers: world.as('Karla') })
  const adams = await world.app.inject({ url: '/api/mails?group=waiting', headers: world.as('Adam') })
  assert.match(karlas.body, /jana@firma\.example/)
  assert.not.match(adams.body, /jana@firma/)
  for (const { body } of [karlas, adams]) assert.not.match(body, /geheimes-wort|Möbel|Guten Tag|Message/)
  const [mail] = await mailsIn(world, 'waiting')
  assert.equal([mail?.state, mail?.mayRetry, mail?.mayWithdraw], ['queued', false, true])
})

test('pages through what was written, newest first', async (world) => {
  const ids: string[] = []
  for (let n = 0; n < 5; n += 1) {
    ids.unshift(await queue(world))
    if (n % 2) world.clock.advance({ minutes: 1 })
  }
  type Page = { rows: { id: string }[]; next: string | null }
  const found: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: Page = await read<Page>(world, `/mails?group=waiting&limit=2${next && `&cursor=${next}`}`, 'Karla')
    found.push(...page.rows.map(({ id }) => id))
    next = page.next
  }
  assert.equal(found.sort(), ids.sort())
  assert.is(new Set(found).size, 5)
})

test('a mail that failed is sent again at once, however often one asks', async (world) => {
  const id = await queue(world)
  await sendAll(world, { recipient: () => ({ code: 550 }) })
  const [failed] = await mailsIn(world, 'failed')
  assert.equal([failed?.failure, failed?.mayRetry, failed?.mayWithdraw], ['recipient_refused', true, true])
  const again = await Promise.all([actOn(world, id, 'retry'), actOn(world, id, 'retry')])
  assert.equal(
    again.map(({ state, attempts }) => [state, attempts]),
    [
      ['queued', 0],
      ['queued', 0],
    ],
  )
  assert.is((await sendAll(world)).length, 1)
  assert.is((await actOn(world, id, 'retry', 422)).code, 'mail_sent')
  assert.is((await actOn(world, id, 'withdrawal', 422)).code, 'mail_sent')
})

test('a mail that is withdrawn is not sent, and withdrawing can be undone', async (world) => {
  const id = await queue(world)
  await Promise.all([actOn(world, id, 'withdrawal'), actOn(world, id, 'withdrawal')])
  assert.equal(
    (await mailsIn(world, 'over')).map(({ state, mayRetry }) => [state, mayRetry]),
    [['cancelled', true]],
  )
  assert.is((await sendAll(world)).length, 0)
  await actOn(world, id, 'retry')
  assert.is((await sendAll(world)).length, 1)
})

test('takes back for good what is about something that is over', async (world) => {
  const [aboutId, other] = [newId(), newId()]
  const id = await queue(world, invitation({ aboutId }))
  await queue(world, invitation({ aboutId: other }))
  const withdrawn = await transaction(world.db, (tx) => withdrawMailsAbout(tx, aboutId, world.stampOf('Anna')))
  assert.is(withdrawn, 1)
  assert.equal(
    (await mailsAbout(world.db, [aboutId])).map(({ state }) => state),
    ['cancelled'],
  )
  assert.equal(
    (await mailsAbout(world.db, [other])).map(({ state }) => state),
    ['queued'],
  )
  assert.is((await actOn(world, id, 'retry', 422)).code, 'mail_content_gone')
})

test('what is withdrawn while it is being sent is not tried again', async (world) => {
  const aboutId = newId()
  await queue(world, invitation({ aboutId }))
  const taking = () =>
    transaction(world.db, (tx) => withdrawMailsAbout(tx, aboutId, world.stampOf('Anna'))).then(() => undefined)
  let asked = false
  const smtp = await startMailServer({ recipient: () => ({ code: 451 }) })
  const postman = postmanAt(world, smtp.server, async () => {
    asked = true
    await taking()
    return 'deferred'
  })
  await postman.sendDue()
  await postman.stop()
  await smtp.close()
  assert.ok(asked)
  assert.equal(
    (await mailsAbout(world.db, [aboutId])).map(({ state }) => state),
    ['cancelled'],
  )
})

test('nothing is sent before what became of the last mail is written down, and that once only', async (world) => {
  await queue(world)
  const asked: string[] = []
  const postman = postmanAt(world, (await startMailServer()).server, async ({ to }) => {
    asked.push(...to)
    return null
  })
  const { connection } = writerOf(world.db)
  let wasFull = false
  const real = connection.exec.bind(connection)
  // The disk is full in the moment after the mail server took it.
  connection.exec = (source: string) => {
    if (source === 'COMMIT' && asked.length === 1 && !wasFull) {
      wasFull = true
      throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
    }
    return real(source)
  }
  assert.is(
    await postman.sendDue().then(
      () => 'sent',
      () => 'thrown',
    ),
    'thrown',
  )
  assert.is((await mailsOf(world))[0]?.state, 'sending')
  await postman.sendDue()
  assert.is((await mailsOf(world))[0]?.state, 'sent')
  assert.equal(asked, ['jana@firma.example'])
  await postman.stop()
})

test('erases the text of what was never sent after a month, and forgets a mail after a year', async (world) => {
  const id = await queue(world)
  await actOn(world, id, 'withdrawal')
  await queue(world)
  world.clock.advance({ days: 31 })
  await clearOldMails(world.db, world.clock.now())
  assert.equal((await mailsOf(world)).map(({ state, content }) => [state, content !== null]).sort(), [
    ['cancelled', false],
    ['queued', true],
  ])
  world.clock.advance({ days: 335 })
  await clearOldMails(world.db, world.clock.now())
  assert.equal(
    (await mailsOf(world)).map(({ state }) => state),
    ['queued'],
  )
})

test('tells since when mails are stuck and what the mail server does wrong, and is quiet on a good day', async (world) => {
  const condition = async () => {
    const headers = await world.signInAs('Adam')
    return bodyOf<MailCondition>(await world.app.inject({ url: '/api/mail-server/condition', headers }), 200)
  }
  const open = { registeringFull: false, enquiringFull: false }
  const quiet = { isSet: true, waiting: 0, failed: 0, stuckSince: null, ...open, trouble: null }
  assert.equal(await condition(), quiet)
  await queue(world)
  const since = world.clock.now().toISOString()
  assert.equal(await condition(), { ...quiet, waiting: 1 })
  await sendAll(world, { password: 'wants one' })
  world.clock.advance({ hours: 1, seconds: 1 })
  const [mail] = await mailsOf(world)
  assert.equal(await condition(), { ...quiet, waiting: 1, stuckSince: since, trouble: mail?.failure as never })
  await sendAll(world)
  assert.equal(await condition(), quiet)
})

test('knows no mail that is not there', async (world) => {
  await actOn(world, newId(), 'retry', 404)
  await actOn(world, newId(), 'withdrawal', 404)
  assert.equal(await world.db.select().from(mails), [])
})

test.run()
