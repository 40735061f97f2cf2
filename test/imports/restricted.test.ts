import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { caseFiles, counsellors, importRows, merges, people } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { mergeClients } from '../../src/duplicates/merge-clients.ts'
import { importLists } from '../../src/imports/import-lists.ts'
import { homeOf } from '../../src/imports/rules.ts'
import type { Stamp } from '../../src/stamp.ts'
import { type Centre, casesOf, contentOf, inCentre } from './centre.ts'
import { type Cells, listFile } from './lists-written.ts'

const restricted = inCentre('importing into restricted cases')

const twins = listFile('personen', [{}, { Nr: 'P-2', Vorname: 'Jana Maria' }])
const talks = (...rows: Cells[]) => listFile('beratungen', rows)

const karla: Stamp = {
  by: { userId: null, name: 'Karla', roles: ['coordinator'] },
  at: new Date('2022-06-30T11:00:00Z'),
  today: '2022-06-30',
}

const recordOf = async ({ db }: Pick<Centre, 'db'>, nr: string): Promise<string> => {
  const [row] = await db.select().from(importRows).where(eq(importRows.key, nr))
  return row?.subjectId ?? ''
}

const restrictCasesOf = async ({ db }: Centre, personId: string) =>
  transaction(db, (tx) =>
    tx.update(caseFiles).set({ restrictedAt: karla.at }).where(eq(caseFiles.personId, personId)).then(),
  )

const versionOf = async ({ db }: Centre, id: string): Promise<number> => {
  const [person] = await db.select().from(people).where(eq(people.id, id))
  return person?.version ?? 0
}

const merge = async (centre: Centre, survivorId: string, mergedId: string) => {
  const survivorVersion = await versionOf(centre, survivorId)
  const mergedVersion = await versionOf(centre, mergedId)
  return mergeClients(centre.db, { id: newId(), survivorId, survivorVersion, mergedId, mergedVersion }, karla)
}

/** Opened by hand, as the coordinator may. */
const openByHand = async ({ db }: Centre, personId: string, sequence: number, restrictedAt: Date | null) => {
  const [id, leadId] = [newId(), newId()]
  const days = { openedOn: '2022-05-01', lastEntryOn: '2022-05-01', createdAt: karla.at }
  await transaction(db, async (tx) => {
    await tx.insert(counsellors).values({ id: leadId, name: `Anna ${sequence}`, state: 'confirmed' })
    const number = { prefix: 'WCE', year: 2022, sequence }
    await tx
      .insert(caseFiles)
      .values({ id, ...number, personId, targetGroup: 'returnee', leadId, ...days, restrictedAt })
  })
  return id
}

/** By the note of each talk whose note begins so: the restriction of its case. */
const restrictionOf = ({ rows }: Centre, note: string) =>
  rows(
    `select e.case_id caseId, c.restricted_at is not null isRestricted from entries e join case_files c on c.id = e.case_id
     where e.note = ?`,
    note,
  )

/** P-2, all of whose cases are restricted, went into P-1, of whom everybody knows. */
const keptApart = async (centre: Centre, ofSecond: Cells[] = [{ Klient: 'P-2', Notiz: 'früher' }]) => {
  await centre.importFiles([twins, talks({ Notiz: 'offen' }, ...ofSecond)])
  const [survivorId, mergedId] = [await recordOf(centre, 'P-1'), await recordOf(centre, 'P-2')]
  if (ofSecond.length === 0) await openByHand(centre, mergedId, 90, karla.at)
  await restrictCasesOf(centre, mergedId)
  await merge(centre, survivorId, mergedId)
  return { survivorId, mergedId }
}

restricted(
  'gives the talks of a Nr that was merged to its own case, not to the one the survivor had',
  async (centre) => {
    await keptApart(centre)
    const before = restrictionOf(centre, 'früher')
    const { imported } = await centre.importFiles([
      talks({ Klient: 'P-2', Datum: '4.4.2022', Notiz: 'geheim' }, { Datum: '4.4.2022', Notiz: 'allen' }),
    ])
    assert.equal([imported.cases, imported.consultations], [0, 2])
    assert.equal(restrictionOf(centre, 'geheim'), before)
    assert.equal(restrictionOf(centre, 'allen'), restrictionOf(centre, 'offen'))
    assert.is(restrictionOf(centre, 'allen')[0]?.isRestricted, 0)
  },
)

restricted('knows the own case of a Nr after a second merge', async (centre) => {
  await centre.importFiles([listFile('personen', [{ Nr: 'P-3', Nachname: 'Uhlig' }])])
  const { survivorId } = await keptApart(centre)
  await merge(centre, await recordOf(centre, 'P-3'), survivorId)
  await centre.importFiles([
    talks({ Klient: 'P-2', Datum: '4.4.2022', Notiz: 'geheim' }, { Datum: '4.4.2022', Notiz: 'allen' }),
  ])
  assert.equal(restrictionOf(centre, 'geheim'), restrictionOf(centre, 'früher'))
  assert.equal(restrictionOf(centre, 'allen'), restrictionOf(centre, 'offen'))
})

restricted('gives them to the restricted case made by hand where the Nr had no rows', async (centre) => {
  await keptApart(centre, [])
  await centre.importFiles([talks({ Klient: 'P-2', Datum: '4.4.2022', Notiz: 'geheim' })])
  assert.is(restrictionOf(centre, 'geheim')[0]?.isRestricted, 1)
})

restricted('refuses a row where a case is restricted and it is not certain which is the Nr’s', async (centre) => {
  await centre.importFiles([twins, talks({ Notiz: 'geheim' })])
  const [survivorId, mergedId] = [await recordOf(centre, 'P-1'), await recordOf(centre, 'P-2')]
  await restrictCasesOf(centre, survivorId)
  await merge(centre, survivorId, mergedId)
  const rows = talks({ Klient: 'P-2', Datum: '4.4.2022' }, { Datum: '4.4.2022', Notiz: 'auch' })
  const before = contentOf(centre)
  const refused = [{ file: 'beratungen.csv', row: 2, column: 'Klient', reason: 'case_unclear' }]
  assert.equal((await centre.importFiles([rows])).refused, refused)
  assert.is(contentOf(centre), before)
  const outcome = await centre.importFiles([rows], { acceptValid: true })
  assert.equal([outcome.refused, outcome.imported.consultations, outcome.imported.cases], [refused, 1, 0])
  assert.match(Buffer.from(outcome.kept[0]?.bytes ?? []).toString(), /P-2.*Klient: zu welchem Fall/)
  assert.is(restrictionOf(centre, 'auch')[0]?.isRestricted, 1)
})

restricted('opens no case for whom all cases are restricted: the latest of them goes on', async (centre) => {
  await centre.importFiles([twins])
  const personId = await recordOf(centre, 'P-1')
  await openByHand(centre, personId, 90, karla.at)
  const latest = await openByHand(centre, personId, 91, karla.at)
  const { imported } = await centre.importFiles([talks({ Notiz: 'geheim' }, { Klient: 'P-2' })])
  assert.equal([imported.cases, imported.consultations], [1, 2])
  assert.equal(restrictionOf(centre, 'geheim'), [{ caseId: latest, isRestricted: 1 }])
  const [made] = centre.rows('select opened_on, last_entry_on from case_files where id = ?', latest)
  assert.equal(made, { opened_on: '2022-03-03', last_entry_on: '2022-03-03' })
  assert.equal(
    casesOf(centre).map(({ nr, lead }) => [nr, lead]),
    [
      ['P-1', 'Anna 90'],
      ['P-1', 'Anna 91'],
      ['P-2', 'K. Reuther'],
    ],
  )
})

restricted('opens a case as before beside one made by hand that is not restricted', async (centre) => {
  await centre.importFiles([twins])
  await openByHand(centre, await recordOf(centre, 'P-1'), 90, null)
  assert.is((await centre.importFiles([talks({})])).imported.cases, 1)
})

restricted('leaves a restricted case to its lead, whoever held the last talk', async (centre) => {
  await centre.importFiles([twins, talks({ Beraterin: 'A' })])
  await restrictCasesOf(centre, await recordOf(centre, 'P-1'))
  await centre.importFiles([talks({ Datum: '5.5.2022', Beraterin: 'B' })])
  assert.equal([casesOf(centre)[0]?.lead, casesOf(centre)[0]?.lastEntryOn], ['A', '2022-05-05'])
})

for (const between of ['merged', 'restricted'] as const) {
  restricted(`plans anew where somebody was ${between} between the plan and the write`, async (centre) => {
    await centre.importFiles([twins])
    const [survivorId, mergedId] = [await recordOf(centre, 'P-1'), await recordOf(centre, 'P-2')]
    await openByHand(centre, survivorId, 90, null)
    let meanwhile: Promise<unknown> | undefined
    const input = {
      id: newId(),
      survivorId,
      survivorVersion: await versionOf(centre, survivorId),
      mergedId,
      mergedVersion: await versionOf(centre, mergedId),
    }
    const onChecked = () => {
      if (between === 'merged') meanwhile ??= mergeClients(centre.db, input, karla)
      else meanwhile ??= restrictCasesOf(centre, survivorId)
    }
    const nr = between === 'merged' ? 'P-2' : 'P-1'
    await importLists(centre.db, [talks({ Klient: nr, Notiz: 'neu' })], { keepRefused: null, onChecked }, karla)
    await meanwhile
    assert.is((await centre.db.select().from(merges)).length, between === 'merged' ? 1 : 0)
    const [made] = centre.rows(
      'select c.person_id, c.restricted_at is not null isRestricted from entries e join case_files c on c.id = e.case_id where e.note = ?',
      'neu',
    )
    assert.equal(made, { person_id: survivorId, isRestricted: between === 'restricted' ? 1 : 0 })
  })
}

restricted('refuses a row where its case becomes uncertain between the plan and the write', async (centre) => {
  await centre.importFiles([twins])
  const personId = await recordOf(centre, 'P-1')
  await openByHand(centre, personId, 90, null)
  let meanwhile: Promise<unknown> | undefined
  const onChecked = () => {
    meanwhile ??= openByHand(centre, personId, 91, karla.at)
  }
  const files = [talks({ Notiz: 'neu' })]
  const { result, isWritten } = await importLists(centre.db, files, { keepRefused: null, onChecked }, karla)
  await meanwhile
  assert.equal([isWritten, result.refused.map(({ reason }) => reason)], [false, ['case_unclear']])
  assert.equal(restrictionOf(centre, 'neu'), [])
})

const [own, other] = [{ recordId: 'own' }, { recordId: 'other' }]
const [open, hidden] = [{ isRestricted: false }, { isRestricted: true }]
const [listed, byHand] = [{ isImported: true }, { isImported: false }]

restricted('choose by the Nr, and never an open case where a restricted one may be meant', async () => {
  const homes = [
    [],
    [{ ...own, ...open, ...byHand }],
    [{ ...other, ...open, ...listed }],
    [
      { ...other, ...open, ...listed },
      { ...own, ...hidden, ...listed },
    ],
    [
      { ...other, ...hidden, ...listed },
      { ...own, ...open, ...byHand },
    ],
    [
      { ...own, ...open, ...byHand },
      { ...own, ...hidden, ...byHand },
    ],
    [
      { ...own, ...open, ...listed },
      { ...own, ...hidden, ...listed },
    ],
    [{ ...other, ...hidden, ...byHand }],
  ].map((cases) =>
    homeOf(
      cases.map((one, index) => ({ ...one, id: String(index) })),
      'own',
    ),
  )
  const unclear = ['unclear', 'unclear', 'unclear']
  assert.equal(homes, ['new_case', 'new_case', { caseId: '0' }, { caseId: '1' }, 'new_case', ...unclear])
})

restricted.run()
