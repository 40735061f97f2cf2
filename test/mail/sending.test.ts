import { createServer } from 'node:net'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { beginAttempt } from '../../src/mail/attempts.ts'
import { nextAttemptAfter } from '../../src/mail/rules.ts'
import { handInAt } from '../../src/mail/smtp.ts'
import { inviteToCheck } from '../support/checks.ts'
import { freePort } from '../support/free-port.ts'
import { actOn, impatient, invitation, mailsIn, mailsOf, postmanAt, queue } from '../support/mail.ts'
import {
  decodedWords,
  type RunningMailServer,
  type Special,
  serverAt,
  startMailServer,
} from '../support/mail-server.ts'
import { inWorld, newWorld, type World } from '../support/world.ts'

const test = inWorld('sending mails')

const withServer = async (special: Special, work: (smtp: RunningMailServer) => Promise<void>) => {
  const smtp = await startMailServer(special)
  try {
    await work(smtp)
  } finally {
    await smtp.close()
  }
}

const sendAt = async (world: World, smtp: Pick<RunningMailServer, 'server'>) => {
  const postman = postmanAt(world, smtp.server)
  await postman.sendDue()
  await postman.stop()
}

const standing = async (world: World) =>
  (await mailsOf(world)).map(({ state, attempts, failure }) => [state, attempts, failure])

test('hands a mail in once, under the Message-ID of its row, and erases what stood in it', async (world) => {
  await withServer({}, async (smtp) => {
    await queue(world)
    const [before] = await mailsOf(world)
    await sendAt(world, smtp)
    await sendAt(world, smtp)
    assert.is(smtp.received.length, 1)
    const [mail] = smtp.received
    assert.equal([mail?.messageId, mail?.to], [before?.messageId, ['jana@firma.example']])
    assert.match(mail?.messageId ?? '', /^<[0-9a-f-]{36}@lotse\.example>$/)
    const [after] = await mailsOf(world)
    assert.equal([after?.state, after?.attempts, after?.content, after?.failure], ['sent', 1, null, null])
    assert.is(after?.sentAt?.getTime(), world.clock.now().getTime())
  })
})

test('says from whom, to whom, when and what in plain headers, in text and in HTML', async (world) => {
  await withServer({}, async (smtp) => {
    await queue(world)
    await sendAt(world, smtp)
    const raw = smtp.received[0]?.raw ?? ''
    const [head = ''] = raw.split('\r\n\r\n')
    assert.match(head, /^From: Welcome Center \S+ <check@lotse\.example>\r$/m)
    assert.match(head, /^To: jana@firma\.example\r$/m)
    assert.match(head, /^Subject: Einladung zum Willkommens-Check\r$/m)
    assert.match(head, /^Auto-Submitted: auto-generated\r$/m)
    assert.match(head, /^Date: Wed, 17 Jun 2026 08:00:00 \+0000\r$/m)
    assert.match(head, /^Content-Type: multipart\/alternative/m)
    const words = decodedWords(raw)
    assert.match(words, /Guten Tag Jana Weißbach,/)
    assert.match(words, /Content-Type: text\/plain; charset=utf-8/)
    assert.match(words, /Content-Type: text\/html; charset=utf-8/)
    assert.match(words, /für Möbel Öhmichen GmbH den Willkommens-Check/)
    assert.match(words, /Der Link gilt bis 31\. Juli 2026\./)
    assert.match(words, /<a href="http:\/\/127\.0\.0\.1:3000\/check#geheimes-wort">/)
  })
})

test('waits with growing patience for a server that is down, and goes on once it is back', async (world) => {
  const port = await freePort()
  await queue(world)
  const postman = postmanAt(world, serverAt(port))
  await postman.sendDue()
  assert.equal(await standing(world), [['queued', 1, 'unreachable']])
  await postman.sendDue()
  assert.equal(await standing(world), [['queued', 1, 'unreachable']], 'not before its time')
  world.clock.advance({ minutes: 1 })
  await postman.sendDue()
  assert.equal(await standing(world), [['queued', 2, 'unreachable']])
  await withServer({ port }, async ({ received }) => {
    world.clock.advance({ minutes: 4 })
    await postman.sendDue()
    assert.is(received.length, 0)
    world.clock.advance({ minutes: 1 })
    await postman.sendDue()
    assert.is(received.length, 1)
  })
  await postman.stop()
})

test('gives up after eight tries within two days, and says why', async (world) => {
  const port = await freePort()
  await queue(world)
  const begun = world.clock.now().getTime()
  const postman = postmanAt(world, serverAt(port))
  for (let tries = 1; tries <= 8; tries += 1) {
    await postman.sendDue()
    const [mail] = await mailsOf(world)
    assert.equal([mail?.state, mail?.attempts], [tries === 8 ? 'failed' : 'queued', tries])
    const next = nextAttemptAfter(tries, world.clock.now())
    assert.is(mail?.nextAttemptAt?.getTime(), next?.getTime())
    if (next) world.clock.set(next.toISOString())
  }
  assert.ok(world.clock.now().getTime() - begun < 48 * 3_600_000)
  const [failed] = await mailsIn(world, 'failed')
  assert.equal([failed?.failure, failed?.mayRetry], ['unreachable', true])
  await postman.stop()
})

test('tries a mail again that was asked to wait, as greylisting does', async (world) => {
  let asked = 0
  const recipient = () => {
    asked += 1
    return asked === 1 ? { code: 451 } : null
  }
  await withServer({ recipient }, async (smtp) => {
    await queue(world)
    await sendAt(world, smtp)
    assert.equal(await standing(world), [['queued', 1, 'deferred']])
    world.clock.advance({ minutes: 1 })
    await sendAt(world, smtp)
    assert.equal(await standing(world), [['sent', 2, null]])
    assert.is(smtp.received.length, 1)
  })
})

for (const [what, special, failure, state] of [
  ['an address nobody has', { recipient: () => ({ code: 550 }) }, 'recipient_refused', 'failed'],
  ['what it takes for spam', { content: () => ({ code: 554 }) }, 'content_refused', 'failed'],
  ['the sender', { sender: () => ({ code: 553 }) }, 'sender_refused', 'queued'],
  ['the content for now', { content: () => ({ code: 452 }) }, 'deferred', 'queued'],
] satisfies [string, Special, string, string][]) {
  test(`knows a server that refuses ${what}`, async (world) => {
    await withServer(special, async (smtp) => {
      await queue(world)
      await sendAt(world, smtp)
      assert.equal(await standing(world), [[state, 1, failure]])
      assert.is(smtp.received.length, 0)
    })
  })
}

test('goes on with the next mail where only one recipient is refused', async (world) => {
  const recipient = (address: string) => (address.startsWith('falsch') ? { code: 550 } : null)
  await withServer({ recipient }, async (smtp) => {
    await queue(world, invitation({ recipient: 'falsch@firma.example' }))
    await queue(world, invitation({ recipient: 'richtig@firma.example' }))
    await sendAt(world, smtp)
    assert.equal(
      smtp.received.map(({ to }) => to[0]),
      ['richtig@firma.example'],
    )
  })
})

test('asks a server in trouble with one mail a minute, not with all', async (world) => {
  const port = await freePort()
  await queue(world)
  await queue(world)
  const postman = postmanAt(world, serverAt(port))
  await postman.sendDue()
  assert.equal((await standing(world)).map(([, attempts]) => attempts).sort(), [0, 1])
  await postman.stop()
})

test('signs in where it has to, and knows a wrong password', async (world) => {
  await withServer({ password: 'richtig & lang' }, async ({ server, received }) => {
    await queue(world)
    await sendAt(world, { server: { ...server, signIn: { user: 'lotse', password: 'falsch' } } })
    assert.equal(await standing(world), [['queued', 1, 'sign_in_refused']])
    world.clock.advance({ minutes: 1 })
    await sendAt(world, { server: { ...server, signIn: { user: 'lotse', password: 'richtig & lang' } } })
    assert.is(received.length, 1)
  })
})

test('sends nothing unencrypted over a network, and nothing under a certificate nobody vouches for', async (world) => {
  await withServer({}, async ({ server, received }) => {
    await queue(world)
    await sendAt(world, { server: { ...server, isLoopback: false } })
    assert.equal(await standing(world), [['queued', 1, 'tls_failed']])
    assert.is(received.length, 0)
  })
  // The server brings a certificate of its own making.
  for (const [options, more] of [
    [{ secure: true }, { isSecure: true }],
    [{ disabledCommands: ['AUTH'] }, { isLoopback: false }],
  ] as const) {
    await withServer({ options: { ...options, disabledCommands: ['AUTH'] } }, async ({ server, received }) => {
      world.clock.advance({ days: 1 })
      await sendAt(world, { server: { ...server, ...more } })
      assert.is((await mailsOf(world))[0]?.failure, 'tls_failed')
      assert.is(received.length, 0)
    })
  }
})

test('gives up on a server that never answers, and holds nothing else up meanwhile', async (world) => {
  const sockets = new Set<{ destroy: () => void }>()
  const silent = createServer((socket) => sockets.add(socket.on('error', () => undefined)))
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening))
  const address = silent.address()
  const server = serverAt(typeof address === 'object' && address ? address.port : 0)
  const postman = postmanAt(world, server, handInAt(server, impatient))
  await queue(world)
  let isDone = false
  const sending = postman.sendDue().then(() => {
    isDone = true
  })
  await queue(world)
  assert.is((await mailsIn(world, 'waiting')).length, 2)
  assert.is(isDone, false, 'what else is asked is answered first')
  await sending
  assert.is((await mailsOf(world))[0]?.failure, 'timed_out')
  await postman.stop()
  for (const socket of sockets) socket.destroy()
  silent.close()
})

test('a stop breaks off what a slow server is taking; it goes out again under the same Message-ID', async (world) => {
  const slow = { taking: () => new Promise<void>((taken) => setTimeout(taken, 5000).unref()) }
  const ids: string[] = []
  await withServer(slow, async ({ server, received }) => {
    await queue(world)
    const postman = postmanAt(world, server, handInAt(server))
    const sending = postman.sendDue()
    while (received.length === 0) await new Promise((soon) => setTimeout(soon, 5))
    const begun = performance.now()
    await postman.stop()
    assert.ok(performance.now() - begun < 1500, 'a stop waits a second at most')
    await sending
    assert.equal(await standing(world), [['queued', 0, null]])
    ids.push(...received.map(({ messageId }) => messageId))
  })
  await withServer({}, async (smtp) => {
    await sendAt(world, smtp)
    assert.equal(
      smtp.received.map(({ messageId }) => messageId),
      ids,
    )
  })
})

test('two who would send at once are one: the other waits until the first has stopped', async (world) => {
  await withServer({}, async ({ server, received }) => {
    const [one, other] = [postmanAt(world, server), postmanAt(world, server)]
    for (let n = 0; n < 6; n += 1) await queue(world)
    await Promise.all([one.sendDue(), other.sendDue()])
    assert.is(new Set(received.map(({ messageId }) => messageId)).size, 6)
    assert.is(received.length, 6)
    await queue(world)
    await other.sendDue()
    assert.is(received.length, 6)
    await one.stop()
    await other.sendDue()
    assert.is(received.length, 7)
    await other.stop()
  })
})

test('sends nothing that waited for more than three days without a mail server, unless somebody says so', async (world) => {
  const id = await queue(world)
  world.clock.advance({ days: 3, minutes: 1 })
  await withServer({}, async (smtp) => {
    await sendAt(world, smtp)
    assert.equal(await standing(world), [['failed', 1, 'too_old']])
    assert.is(smtp.received.length, 0)
    await actOn(world, id, 'retry')
    await sendAt(world, smtp)
    assert.is(smtp.received.length, 1)
  })
})

test('does not hand in again, days later, what a kill interrupted: it may have arrived then', async (world) => {
  const id = await queue(world)
  await beginAttempt(world.db, world.clock.now())
  world.clock.advance({ days: 3, minutes: 1 })
  await withServer({}, async (smtp) => {
    await sendAt(world, smtp)
    assert.equal(await standing(world), [['failed', 2, 'too_old']])
    assert.is(smtp.received.length, 0)
    await actOn(world, id, 'retry')
    await sendAt(world, smtp)
    assert.is(smtp.received.length, 1)
  })
})

test('sends no link that has ended meanwhile, says so, and not even when asked to', async (world) => {
  await inviteToCheck(world, {
    endsOn: world.clock.today,
    respondents: [{ id: newId(), email: 'jana@firma.example' }],
  })
  const [mail] = await mailsOf(world)
  world.clock.advance({ days: 1 })
  await withServer({}, async (smtp) => {
    await sendAt(world, smtp)
    assert.equal([await standing(world), smtp.received], [[['failed', 1, 'link_over']], []])
    assert.is((await actOn(world, mail?.id ?? '', 'retry', 422)).code, 'mail_link_over')
    assert.is((await mailsIn(world, 'failed'))[0]?.mayRetry, false)
  })
})

test('a mail that another key sealed fails with its reason, and the rest goes out', async () => {
  const world = await newWorld()
  try {
    await queue(world)
    const { key } = world.app.mailing
    world.app.mailing.key = Buffer.alloc(32, 'of a lost key file')
    await queue(world)
    world.app.mailing.key = key
    await withServer({}, async (smtp) => {
      await sendAt(world, smtp)
      assert.equal((await standing(world)).sort(), [
        ['failed', 1, 'content_unreadable'],
        ['sent', 1, null],
      ])
      assert.is(smtp.received.length, 1)
    })
  } finally {
    await world.dispose()
  }
})

test('a mail whose try comes to grief is tried again, and keeps no other one waiting', async (world) => {
  let asked = 0
  const postman = postmanAt(world, serverAt(1), () => {
    asked += 1
    return asked === 1 ? Promise.reject(new Error('nobody thought of this')) : Promise.resolve(null)
  })
  await queue(world)
  await queue(world)
  const round = () =>
    postman.sendDue().then(
      () => 'done',
      () => 'thrown',
    )
  assert.is(await round(), 'thrown')
  assert.is(await round(), 'done')
  assert.equal((await standing(world)).sort(), [
    ['queued', 1, 'failed'],
    ['sent', 1, null],
  ])
  world.clock.advance({ minutes: 1 })
  await round()
  assert.equal(
    (await standing(world)).map(([state]) => state),
    ['sent', 'sent'],
  )
  await postman.stop()
})

test('a mail withdrawn while it waits is not sent', async (world) => {
  const id = await queue(world)
  await actOn(world, id, 'withdrawal')
  await withServer({}, async (smtp) => {
    await sendAt(world, smtp)
    assert.is(smtp.received.length, 0)
  })
})

test.run()
