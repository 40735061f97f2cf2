import Database from 'better-sqlite3'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { databaseFile } from '../../db/open-centre.ts'
import { soundnessOf } from '../../scripts/bench/interrupted.ts'
import { hasSmallDisks, Troubled } from '../support/troubled.ts'

const test = suite('a disk in trouble')

type Trouble = {
  name: string
  begin: (centre: Troubled) => Promise<void>
  end: (centre: Troubled) => Promise<void>
  status: number
  code: string
  storage: string
  onSmallDisk?: boolean
}

const told = (begin: string, end: string) => ({
  begin: (centre: Troubled) => centre.tell(begin),
  end: (centre: Troubled) => centre.tell(end),
})

const troubles: Trouble[] = [
  { name: 'that is full', ...told('full', 'roomy'), status: 507, code: 'storage_full', storage: 'full' },
  {
    name: 'that lets nobody write',
    ...told('read only', 'writable'),
    status: 503,
    code: 'storage_read_only',
    storage: 'read_only',
  },
]

if (hasSmallDisks()) {
  troubles.push({
    name: 'of twelve megabytes that is really full',
    ...told('crowded', 'cleared'),
    status: 507,
    code: 'storage_full',
    storage: 'full',
    onSmallDisk: true,
  })
}

for (const { name, begin, end, status, code, storage, onSmallDisk = false } of troubles) {
  test(`${name} is told with a code, loses nothing acknowledged, and goes on by itself`, async () => {
    const centre = await Troubled.start({ onSmallDisk })
    const caseId = await centre.openCase()
    assert.is((await centre.signIn('Adam')).status, 201)
    const acknowledged = [centre.note(), centre.note()]
    for (const note of acknowledged) assert.is((await centre.post('Anna', `/cases/${caseId}/notes`, note)).status, 201)
    assert.is((await centre.get('Adam', '/condition')).body.storage, null)

    await begin(centre)
    // The last pages that are left may take one more: what is answered with 201 is kept, whenever it was.
    const refused = await refusedNote(centre, caseId, acknowledged)
    assert.equal([refused.reply.status, refused.reply.body.code], [status, code])
    assert.is((await centre.post('Anna', `/cases/${caseId}/notes`, refused.note)).body.code, code, 'and again')
    assert.equal(await centre.notesOn(caseId), idsOf(acknowledged), 'reading goes on')
    assert.is((await centre.get('Anna', '/today')).status, 200)
    assert.is((await centre.get('Adam', '/condition')).body.storage, storage)

    await end(centre)
    const again = await centre.post('Anna', `/cases/${caseId}/notes`, refused.note)
    assert.is(again.status, 201, 'the very same, sent again')
    assert.equal(await centre.notesOn(caseId), idsOf([...acknowledged, refused.note]))
    assert.is((await centre.signIn('Bela')).status, 201)
    assert.is((await centre.get('Adam', '/condition')).body.storage, null, 'and nobody is alarmed any more')
    const { signal, stderr } = await centre.end()
    assert.is(signal, 'SIGTERM', `it served until it was ended: ${stderr}`)
    if (!onSmallDisk) assert.equal(soundnessOf(databaseFile(centre.folder)), sound)
  })
}

const sound = { integrity: 'ok', astray: 0, synchronous: 2 }

type Note = ReturnType<Troubled['note']>

const refusedNote = async (centre: Troubled, caseId: string, acknowledged: Note[]) => {
  for (let tries = 0; tries < 300; tries += 1) {
    const note = centre.note()
    const reply = await centre.post('Anna', `/cases/${caseId}/notes`, note)
    if (reply.status !== 201) return { reply, note }
    acknowledged.push(note)
  }
  throw new Error('It was never refused')
}

const idsOf = (notes: Note[]) => notes.map(({ id }) => id).sort()

test('says to whoever signs in what is the matter, not that the password is wrong', async () => {
  const centre = await Troubled.start()
  await centre.tell('read only')
  for (let time = 0; time < 8; time += 1) {
    const { status, body } = await centre.signIn('Anna')
    assert.equal([status, body.code], [503, 'storage_read_only'], 'nor are they slowed down for it')
  }
  await centre.tell('writable')
  assert.is((await centre.signIn('Anna')).status, 201)
  await centre.end()
})

test('held by another process beyond patience refuses all who wait at once, and serves them afterwards', async () => {
  const patience = 1500
  const centre = await Troubled.start({ patience })
  const caseId = await centre.openCase()
  await centre.signIn('Adam')
  const other = new Database(databaseFile(centre.folder))
  other.exec('BEGIN IMMEDIATE')
  const notes = [centre.note(), centre.note(), centre.note(), centre.note()]
  const begun = performance.now()
  const replies = await Promise.all(notes.map((note) => centre.post('Anna', `/cases/${caseId}/notes`, note)))
  const waited = performance.now() - begun
  assert.equal(
    replies.map(({ status, body }) => [status, body.code]),
    notes.map(() => [503, 'database_busy']),
  )
  assert.ok(waited < 3 * patience, `nobody waits for the others to have waited: ${Math.round(waited)} ms`)
  assert.equal(await centre.notesOn(caseId), [], 'reading goes on')
  assert.is((await centre.get('Adam', '/condition')).body.storage, 'busy')

  other.exec('ROLLBACK')
  other.close()
  for (const note of notes) assert.is((await centre.post('Anna', `/cases/${caseId}/notes`, note)).status, 201)
  assert.equal(await centre.notesOn(caseId), idsOf(notes))
  assert.is((await centre.get('Adam', '/condition')).body.storage, null)
  await centre.end()
})

test.run()
