import { copyFileSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { makeBackup } from '../../src/backups/backup.ts'
import { restoreBackup } from '../../src/backups/restore.ts'
import type { Draft, Drafts } from '../../src/drafts/contract.ts'
import { bodyOf, openCase, read } from '../support/cases.ts'
import { keys } from '../support/template.ts'
import { inWorld, twinOf, type World } from '../support/world.ts'

const test = inWorld('drafts whose key is gone')

const otherKeys = { ...keys, drafts: Buffer.alloc(32, 'of a new key file') }

const keep = async (world: World, place: string, note: string, after: string | null = null): Promise<Draft> => {
  const payload = { place, content: JSON.stringify({ note }), basedOn: null, after }
  const headers = world.as('Anna')
  return bodyOf(await world.app.inject({ method: 'PUT', url: `/api/drafts/${newId()}`, headers, payload }), 200)
}

const draftsOf = (world: World) => read<Drafts>(world, '/drafts')
const notesIn = ({ drafts }: Drafts) => drafts.map(({ content }) => JSON.parse(content).note)

const inTwin = async (world: Pick<World, 'folder'>, known: typeof keys, work: (twin: World) => Promise<void>) => {
  const twin = await twinOf(world, known)
  try {
    await work(twin)
  } finally {
    await twin.dispose()
  }
}

test('are told to whoever wrote them, by number alone, and open again with the right key', async (world) => {
  const { id } = await openCase(world)
  await keep(world, 'quick-log', 'Am Telefon')
  await keep(world, `case:${id}`, 'Auf dem Fall')
  await inTwin(world, otherKeys, async (lost) => {
    assert.equal(await draftsOf(lost), { drafts: [], unreadable: 2 })
    assert.equal(await read<Drafts>(lost, '/drafts', 'Bela'), { drafts: [], unreadable: 0 })
    assert.is((await keep(lost, `case:${id}`, 'Neu geschrieben')).place, `case:${id}`)
    const now = await draftsOf(lost)
    assert.equal([notesIn(now), now.unreadable], [['Neu geschrieben'], 2])

    await inTwin(lost, keys, async (found) => {
      const again = await draftsOf(found)
      assert.equal([notesIn(again), again.unreadable], [['Auf dem Fall', 'Am Telefon'], 1])
    })
  })
})

test('come back from a backup unread, and are in nobody’s way', async (world) => {
  await openCase(world)
  await keep(world, 'quick-log', 'Am Telefon')
  const folder = mkdtempSync(join(tmpdir(), 'lotse-key-lost-'))
  const [file, target] = [join(folder, 'kopie.tar.gz'), join(folder, 'neu')]
  await makeBackup(world.folder, file, world.clock.now())
  await restoreBackup(file, target)
  assert.equal(readdirSync(target), ['lotse.db'], 'no key is in it')
  copyFileSync(join(world.folder, 'session-secret'), join(target, 'session-secret'))
  const answered = async (known: typeof keys, expected: unknown) =>
    inTwin({ folder: target }, known, async (restored) => {
      const headers = await restored.signInAs('Anna')
      const reply = await restored.app.inject({ url: '/api/drafts', headers })
      const found = bodyOf<Drafts>(reply, 200)
      assert.equal([notesIn(found), found.unreadable], expected)
      const payload = {
        place: 'quick-log',
        content: '{"note":"Neu"}',
        basedOn: null,
        after: found.drafts[0]?.id ?? null,
      }
      bodyOf(await restored.app.inject({ method: 'PUT', url: `/api/drafts/${newId()}`, headers, payload }), 200)
    })
  await answered(otherKeys, [[], 1])
  await answered(keys, [['Am Telefon'], 0])
})

test.run()
