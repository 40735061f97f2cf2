import * as assert from 'uvu/assert'
import { entries } from '../../db/schema/index.ts'
import type { Entry } from '../../src/cases/contract.ts'
import { longestNote } from '../../src/cases/terms.ts'
import { longestTalk } from '../../src/consultations/terms.ts'
import { importLists } from '../../src/imports/import-lists.ts'
import { refusalReasonLabels } from '../../src/imports/terms.ts'
import { commandLine } from '../../src/stamp.ts'
import { emptyTalk, problemsOf, talkOf } from '../../web/cases/talk-draft.ts'
import { read, send } from '../support/cases.ts'
import { inWorld, type World } from '../support/world.ts'
import { type Cells, listFile } from './lists-written.ts'

const test = inWorld('what a list may bring in')

const note = 'ä'.repeat(longestNote)

const importTalk = ({ db, app }: World, cells: Cells) =>
  importLists(
    db,
    [listFile('personen', [{}]), listFile('beratungen', [cells])],
    { keepRefused: null },
    app.stampFor(commandLine),
  )

test('can be corrected as it stands, by the API and by the form', async (world) => {
  await importTalk(world, { Minuten: String(longestTalk), Notiz: note })
  const [{ id = '' } = {}] = (await world.db.select().from(entries)).filter(({ kind }) => kind === 'consultation')
  const entry = await read<Entry>(world, `/entries/${id}`, 'Karla')
  assert.equal([entry.talk?.minutes, entry.note], [longestTalk, note])

  const draft = { ...emptyTalk(entry.talk?.heldBy?.id ?? null, entry.talk?.channel?.id ?? null), day: entry.happenedOn }
  const payload = talkOf({ ...draft, minutes: String(longestTalk), note }, world.clock.today) ?? {}
  const reply = await send(world, 'Karla', 'PATCH', `/consultations/${id}`, { payload, ifMatch: entry.version })
  assert.is(reply.statusCode, 200, reply.body)
})

test('is no more than that, wherever it comes from', async (world) => {
  const tooMuch = String(longestTalk + 1)
  const { result } = await importTalk(world, { Minuten: tooMuch, Notiz: `${note}ä` })
  assert.equal(
    result.refused.map(({ column, reason }) => [column, reason]),
    [
      ['Minuten', 'number_too_large'],
      ['Notiz', 'text_too_long'],
    ],
  )
  const draft = { ...emptyTalk(null, null), minutes: tooMuch }
  assert.equal(problemsOf(draft, world.clock.today), { minutes: 'minutes_invalid' })
})

test('is said in the words of the refusal', () => {
  const words = new RegExp(`${longestNote.toLocaleString('de')} Zeichen`)
  assert.match(refusalReasonLabels.text_too_long.de, words)
})

test.run()
