import { comings, quartersOf, type RawEvent, type RawHistory, type Standing, standings, talksOf } from './recount.ts'

type Seen = { history: RawHistory; all: Standing[]; counted: Standing[]; perClient: Standing[][] }

const perClient = (all: Standing[]) =>
  [...new Set(all.map((one) => one.clientId))].map((client) => all.filter((one) => one.clientId === client))

/** What every consultation of a client on their first day has in common with another one that day. */
const firstDayOf = (own: Standing[]) => {
  const earliest = own.map((one) => one.heldOn).sort()[0]
  return own.filter((one) => one.heldOn === earliest)
}
const tiedOnFirstDay = (own: Standing[]) => {
  const earliest = Math.min(...firstDayOf(own).map((one) => one.at))
  return firstDayOf(own).filter((one) => one.at === earliest)
}
const several = <One, Key>(all: One[], keyOf: (one: One) => Key) => new Set(all.map(keyOf)).size > 1

const did = <Kind extends RawEvent['did']>({ history }: Seen, kind: Kind) =>
  history.events.filter((one): one is Extract<RawEvent, { did: Kind }> => one.did === kind)

const heldOn = (day: (history: RawHistory) => string) => (seen: Seen) =>
  seen.all.some((one) => one.heldOn === day(seen.history))

const quarterEdges = new Set(['03-31', '04-01', '06-30', '07-01', '09-30', '10-01', '12-31', '01-01'])

const recordedDayOf = (seen: Seen, entryId: string) =>
  did(seen, 'record').find((one) => one.entryId === entryId)?.heldOn
const quarterNumber = (day: string) => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3)

const clientOf = (seen: Seen, caseId: string) => did(seen, 'open').find((one) => one.caseId === caseId)?.clientId

/** What a history can have that has misled counting before. */
const traits: Record<string, (seen: Seen) => boolean> = {
  'nothing at all': ({ history }) => history.events.length === 0,
  'a client with several cases': ({ perClient }) => perClient.some((own) => several(own, (one) => one.caseId)),
  'a client with cases in several groups': ({ perClient }) => perClient.some((own) => several(own, (one) => one.group)),
  'a later quarter in another group than the first': ({ perClient }) =>
    perClient.some((own) =>
      own.some(
        (one) =>
          quarterNumber(one.heldOn) !== quarterNumber(firstDayOf(own)[0]?.heldOn ?? '') &&
          tiedOnFirstDay(own).every((two) => two.group !== one.group),
      ),
    ),
  'a short contact': ({ all }) => all.some((one) => one.form === 'short_contact' && !one.removed),
  'a client with short contacts only': ({ all, counted }) =>
    all.some((one) => counted.every((two) => two.clientId !== one.clientId)),
  'two consultations of a client on one day': ({ perClient }) =>
    perClient.some((own) => own.some((one) => own.some((two) => one !== two && one.heldOn === two.heldOn))),
  'groups that differ on the first day': ({ perClient }) =>
    perClient.some((own) => several(firstDayOf(own), (one) => one.group)),
  'groups that differ on the first day, recorded at one moment': ({ perClient }) =>
    perClient.some((own) => several(tiedOnFirstDay(own), (one) => one.group)),
  'case numbers that decide and whose order as text is another': ({ perClient }) =>
    perClient.some((own) => {
      const numbers = tiedOnFirstDay(own).filter((one) => one.year === tiedOnFirstDay(own)[0]?.year)
      const [smallest] = numbers.map((one) => one.sequence).sort((one, other) => one - other)
      const [firstAsText] = numbers.map((one) => String(one.sequence)).sort()
      return smallest !== undefined && String(smallest) !== firstAsText
    }),
  'a day that was edited into another quarter': (seen) =>
    did(seen, 'edit').some(
      (one) => quarterNumber(one.heldOn) !== quarterNumber(recordedDayOf(seen, one.entryId) ?? one.heldOn),
    ),
  'a form that was edited': (seen) =>
    did(seen, 'edit').some((one) =>
      did(seen, 'record').some((two) => two.entryId === one.entryId && two.form !== one.form),
    ),
  'a case whose group was changed': (seen) => did(seen, 'regroup').length > 0,
  'a removed entry': ({ all }) => all.some((one) => one.removed),
  'a removed entry that would have been the first': ({ all, perClient }) =>
    perClient.some((own) =>
      all.some(
        (one) => one.removed && one.clientId === own[0]?.clientId && own.every((two) => one.heldOn < two.heldOn),
      ),
    ),
  'an entry that was removed and restored': (seen) =>
    did(seen, 'remove').some((one) => seen.all.some((two) => two.entryId === one.entryId && !two.removed)),
  'a day at the edge of a quarter': ({ counted }) => counted.some((one) => quarterEdges.has(one.heldOn.slice(5))),
  'a leap day': heldOn(() => '2020-02-29'),
  'a day before the counting start': ({ all, history }) => all.some((one) => one.heldOn < history.countingStart),
  'the day of the counting start': heldOn(({ countingStart }) => countingStart),
  'today itself': heldOn(({ today }) => today),
  'a day after today': ({ all, history }) => all.some((one) => one.heldOn > history.today),
  'the last day of the report': heldOn(({ to }) => to),
  'a day after the report': ({ counted, history }) => counted.some((one) => one.heldOn > history.to),
  'a report that ends before today': ({ history }) => history.to < history.today,
  'a report that ends after today': ({ history }) => history.to > history.today,
  'a report that ends before the counting start': ({ history }) => history.to < history.countingStart,
  'a counting start within a quarter': ({ history }) => !quarterEdges.has(history.countingStart.slice(5)),
  'an empty quarter between two with talks': ({ counted, history }) => {
    const filled = quartersOf(history).map(({ from, to }) =>
      counted.some((one) => one.heldOn >= from && one.heldOn <= to),
    )
    return filled.slice(filled.indexOf(true), filled.lastIndexOf(true)).includes(false)
  },
  'a client counselled again in a later quarter': ({ perClient }) =>
    perClient.some((own) => several(own, (one) => quarterNumber(one.heldOn))),
  'a client whose group is undecided': ({ counted }) => counted.some((one) => one.group === 'undecided'),
  'accompanied family members': ({ counted }) => counted.some((one) => one.accompanied > 0),
  'a consultation on several topics': ({ counted }) => counted.some((one) => several(one.topics, (topic) => topic)),
  'a consultation that names a topic twice': ({ counted }) =>
    counted.some((one) => new Set(one.topics).size < one.topics.length),
  'a consultation without topic': ({ counted }) => counted.some((one) => one.topics.length === 0),
  'a company at several events': ({ history }) =>
    comings(history).some((one, index, all) =>
      all.slice(0, index).some((two) => one.organisationId === two.organisationId),
    ),
  'a company that came before the counting start': ({ history }) =>
    comings(history).some((one) => one.kind === 'company' && one.heldOn < history.countingStart),
  'a company that comes after today': ({ history }) =>
    comings(history).some((one) => one.kind === 'company' && one.heldOn > history.today),
  'a municipality at an event': ({ history }) => comings(history).some((one) => one.kind === 'municipality'),
  'two outcomes of a kind of one client': (seen) =>
    did(seen, 'come about').some((one) =>
      did(seen, 'come about').some(
        (two) => one !== two && one.kind === two.kind && clientOf(seen, one.caseId) === clientOf(seen, two.caseId),
      ),
    ),
  'an outcome taken back': (seen) => did(seen, 'take back').length > 0,
  'an outcome of an organisation': (seen) =>
    did(seen, 'come about').some((one) => !clientOf(seen, one.caseId)?.startsWith('person')),
  'a participation withdrawn': (seen) => did(seen, 'withdraw').length > 0,
  'a company counselled and never reached': ({ counted, history }) =>
    counted.some(
      (one) => one.group === 'company' && comings(history).every((two) => two.organisationId !== one.clientId),
    ),
}

/** How many of these histories have each trait. */
export const traitsAmong = (histories: RawHistory[]): Record<string, number> => {
  const seen = histories.map((history): Seen => {
    const counted = talksOf(history, 'consultation')
    return { history, all: standings(history), counted, perClient: perClient(counted) }
  })
  return Object.fromEntries(Object.entries(traits).map(([name, has]) => [name, seen.filter(has).length]))
}
