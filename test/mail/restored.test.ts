import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as assert from 'uvu/assert'
import { databaseFile } from '../../db/open-centre.ts'
import { makeBackup } from '../../src/backups/backup.ts'
import { restoreBackup } from '../../src/backups/restore.ts'
import { actOn, mailsIn, mailsOf, postmanAt, queue } from '../support/mail.ts'
import { startMailServer } from '../support/mail-server.ts'
import { keys } from '../support/template.ts'
import { inWorld, twinOf, type World } from '../support/world.ts'

const test = inWorld('mails in a backup')

const restored = async (world: World): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-mails-back-'))
  const [file, target] = [join(folder, 'kopie.tar.gz'), join(folder, 'neu')]
  await makeBackup(world.folder, file, world.clock.now())
  await restoreBackup(file, target)
  copyFileSync(join(world.folder, 'session-secret'), join(target, 'session-secret'))
  return target
}

const sendAll = async (world: World) => {
  const smtp = await startMailServer()
  const postman = postmanAt(world, smtp.server)
  await postman.sendDue()
  await postman.stop()
  await smtp.close()
  return smtp.received.length
}

const inRestored = async (folder: string, known: typeof keys, work: (world: World) => Promise<void>) => {
  const world = await twinOf({ folder }, known)
  try {
    await work(world)
  } finally {
    await world.dispose()
  }
}

test('that were not sent yet go out again only when somebody says so: they may have been sent since', async (world) => {
  const id = await queue(world)
  const folder = await restored(world)
  assert.is((await mailsOf(world))[0]?.state, 'queued', 'the centre that was saved goes on')
  await inRestored(folder, keys, async (back) => {
    assert.is(await sendAll(back), 0)
    const [held] = await mailsIn(back, 'failed')
    assert.equal([held?.failure, held?.mayRetry], ['restored', true])
    await actOn(back, id, 'retry')
    assert.is(await sendAll(back), 1)
  })
})

test('do not open without the key file, and say so instead of stopping anything', async (world) => {
  const id = await queue(world)
  const folder = await restored(world)
  await inRestored(folder, { ...keys, mail: Buffer.alloc(32, 'of a new key file') }, async (back) => {
    await actOn(back, id, 'retry')
    assert.is(await sendAll(back), 0)
    assert.equal(
      (await mailsIn(back, 'failed')).map(({ failure }) => failure),
      ['content_unreadable'],
    )
  })
})

test('are none in a centre of an earlier Lotse, which is saved all the same', async (world) => {
  const file = new Database(databaseFile(world.folder))
  file.exec('ALTER TABLE mails RENAME TO letters')
  file.close()
  const copy = join(mkdtempSync(join(tmpdir(), 'lotse-mails-none-')), 'kopie.tar.gz')
  assert.ok(await makeBackup(world.folder, copy, world.clock.now()))
  const again = new Database(databaseFile(world.folder))
  again.exec('ALTER TABLE letters RENAME TO mails')
  again.close()
})

test.run()
