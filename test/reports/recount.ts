/**
 * The counting rules a second time, from the raw history, by nothing but loops. It imports nothing, so that it cannot
 * share a mistake with the program: not its calendar, not its types, not its idea of what a first consultation is.
 */
export type RawGroup = 'returnee' | 'domestic' | 'abroad' | 'company' | 'municipality' | 'undecided'
type RawKind = 'company' | 'municipality'
export type RawForm = 'consultation' | 'short_contact'

/** What is known of a client; of several nationalities the one of the smallest position counts. */
export type RawTraits = {
  birthYear: number | null
  gender: string | null
  nationalities: { position: number; country: string }[]
  employees: number | null
  sector: string | null
}

export type RawEvent =
  | { did: 'open'; caseId: string; clientId: string; year: number; sequence: number; group: RawGroup }
  | { did: 'regroup'; caseId: string; group: RawGroup }
  | {
      did: 'record'
      entryId: string
      caseId: string
      at: number
      form: RawForm
      heldOn: string
      accompanied: number
      topics: string[]
    }
  | { did: 'edit'; entryId: string; form: RawForm; heldOn: string; accompanied: number; topics: string[] }
  | { did: 'remove'; entryId: string }
  | { did: 'restore'; entryId: string }
  | { did: 'come'; comingId: string; organisationId: string; kind: 'company' | 'municipality'; heldOn: string }
  | { did: 'withdraw'; comingId: string }
  | ({ did: 'learn'; clientId: string } & RawTraits)
  | {
      did: 'finish'
      sheetId: string
      checkId: string
      organisationId: string | null
      kind: RawKind
      on: string
      at: number
    }
  | RawDone
  | { did: 'undo'; measureId: string }
  | { did: 'come about'; outcomeId: string; caseId: string; kind: string; on: string }
  | { did: 'take back'; outcomeId: string }

export type RawDone = {
  did: 'do'
  measureId: string
  sheetId: string
  statement: string
  checkId: string
  organisationId: string | null
  kind: RawKind
  on: string
}

export type RawHistory = { countingStart: string; today: string; to: string; events: RawEvent[] }

/** An entry as the whole history leaves it. */
export type Standing = {
  entryId: string
  clientId: string
  caseId: string
  year: number
  sequence: number
  group: RawGroup
  at: number
  form: RawForm
  heldOn: string
  accompanied: number
  topics: string[]
  removed: boolean
}

/** For each entry the last word of the history about it and about its case, looked for from the end. */
export function standings(history: RawHistory): Standing[] {
  const backwards = [...history.events].reverse()
  const found: Standing[] = []
  for (const record of history.events) {
    if (record.did !== 'record') continue
    const { entryId, caseId, at } = record
    const opened = backwards.find((one) => one.did === 'open' && one.caseId === caseId)
    const grouped = backwards.find((one) => 'group' in one && one.caseId === caseId)
    const told = backwards.find((one) => 'heldOn' in one && 'entryId' in one && one.entryId === entryId)
    const fates = backwards.filter((one) => one.did === 'remove' || one.did === 'restore')
    const removed = fates.find((one) => one.entryId === entryId)?.did === 'remove'
    if (opened?.did !== 'open' || !grouped || !('group' in grouped)) throw new Error('an entry without a case')
    if (!told || !('topics' in told)) throw new Error('an entry nobody wrote')
    const { clientId, year, sequence } = opened
    const { form, heldOn, accompanied, topics } = told
    const { group } = grouped
    found.push({ entryId, clientId, caseId, year, sequence, group, at, form, heldOn, accompanied, topics, removed })
  }
  return found
}

export type RawQuarter = { name: string; from: string; to: string }

export function quartersOf({ countingStart, to }: RawHistory): RawQuarter[] {
  const quarters: RawQuarter[] = []
  for (let year = 2000; year <= 2100; year += 1) {
    quarters.push({ name: `${year}-Q1`, from: `${year}-01-01`, to: `${year}-03-31` })
    quarters.push({ name: `${year}-Q2`, from: `${year}-04-01`, to: `${year}-06-30` })
    quarters.push({ name: `${year}-Q3`, from: `${year}-07-01`, to: `${year}-09-30` })
    quarters.push({ name: `${year}-Q4`, from: `${year}-10-01`, to: `${year}-12-31` })
  }
  return quarters
    .filter((one) => one.to >= countingStart && one.from <= to && countingStart <= to)
    .map((one) => ({
      name: one.name,
      from: one.from < countingStart ? countingStart : one.from,
      to: one.to > to ? to : one.to,
    }))
}

/** Which of two consultations of a client decides. */
export function decides(one: Standing, other: Standing): boolean {
  if (one.heldOn !== other.heldOn) return one.heldOn < other.heldOn
  if (one.at !== other.at) return one.at < other.at
  if (one.year !== other.year) return one.year < other.year
  if (one.sequence !== other.sequence) return one.sequence < other.sequence
  return one.entryId < other.entryId
}

export const talksOf = (history: RawHistory, form: RawForm): Standing[] =>
  standings(history).filter(
    (one) => one.form === form && !one.removed && one.heldOn >= history.countingStart && one.heldOn <= history.today,
  )

/** A client in a list, and the entry that put them there. */
const row = (one: Standing) => `${one.clientId} by ${one.entryId}`

const first = (some: Standing[]): Standing | undefined =>
  some.find((one) => some.every((two) => one === two || decides(one, two)))

type ClientList = 'counselled' | 'new' | 'cumulative'

export type Recounted = {
  quarter: string
  period: { from: string; to: string }
  clients: Record<string, Record<ClientList, string[]>>
  companiesReached: { new: string[]; cumulative: string[] }
  consultations: string[]
  shortContacts: string[]
  accompanied: number
  checksFinished: string[]
  checksRepeated: string[]
  measuresDone: string[]
  outcomes: Record<string, string[]>
  byTopic: Record<string, string[]>
  byFamily: Record<string, string[]>
  byTraits: Record<string, Record<string, string[]>>
}

const groupsOfFigure: Record<string, RawGroup[]> = {
  returnee: ['returnee'],
  domestic: ['domestic'],
  returneeAndDomestic: ['returnee', 'domestic'],
  abroad: ['abroad'],
  undecided: ['undecided'],
  company: ['company'],
  municipality: ['municipality'],
}

/** For each quarter the rows behind every figure, sorted as text. */
export function recount(history: RawHistory): Recounted[] {
  const consultations = talksOf(history, 'consultation')
  const shortContacts = talksOf(history, 'short_contact')
  const clients = [...new Set(consultations.map((one) => one.clientId))]
  return quartersOf(history).map((quarter) => {
    const inside = (day: string) => day >= quarter.from && day <= quarter.to
    const held = consultations.filter((one) => inside(one.heldOn))
    return {
      quarter: quarter.name,
      period: { from: quarter.from, to: quarter.to },
      clients: clientsOf(clients, consultations, quarter),
      companiesReached: companiesOf(history, quarter),
      consultations: held.map((one) => one.entryId).sort(),
      shortContacts: shortContacts
        .filter((one) => inside(one.heldOn))
        .map((one) => one.entryId)
        .sort(),
      accompanied: held.map((one) => one.accompanied).reduce((sum, one) => sum + one, 0),
      ...checksOf(history, quarter),
      outcomes: outcomesOf(history, quarter),
      byTopic: linesByTopic(held),
      byFamily: linesByFamily(clients, held),
      byTraits: linesByTraits(history, clients, consultations, held),
    }
  })
}

function clientsOf(clients: string[], consultations: Standing[], quarter: RawQuarter): Recounted['clients'] {
  const figures: Recounted['clients'] = {}
  for (const [name, groups] of Object.entries(groupsOfFigure)) {
    const lists = { counselled: [] as string[], new: [] as string[], cumulative: [] as string[] }
    for (const client of clients) {
      const own = consultations.filter((one) => one.clientId === client)
      const decisive = first(own)
      if (decisive && groups.includes(decisive.group)) listClient(own, decisive, quarter, lists)
    }
    figures[name] = { counselled: lists.counselled.sort(), new: lists.new.sort(), cumulative: lists.cumulative.sort() }
  }
  return figures
}

function listClient(own: Standing[], decisive: Standing, quarter: RawQuarter, lists: Record<ClientList, string[]>) {
  const isKnown = own.some((one) => one.heldOn < quarter.from)
  const during = first(own.filter((one) => one.heldOn >= quarter.from && one.heldOn <= quarter.to))
  if (during) lists.counselled.push(row(during))
  if (during && !isKnown) lists.new.push(row(during))
  if (during || isKnown) lists.cumulative.push(row(decisive))
}

/** The organisation and the day of every participation that still stands. */
export function comings(history: RawHistory): { organisationId: string; kind: string; heldOn: string }[] {
  const standing: { organisationId: string; kind: string; heldOn: string }[] = []
  for (const one of history.events) {
    if (one.did !== 'come') continue
    const withdrawn = history.events.some((two) => two.did === 'withdraw' && two.comingId === one.comingId)
    if (!withdrawn) standing.push({ organisationId: one.organisationId, kind: one.kind, heldOn: one.heldOn })
  }
  return standing
}

function companiesOf(history: RawHistory, quarter: RawQuarter): Recounted['companiesReached'] {
  const lists = { new: [] as string[], cumulative: [] as string[] }
  const counted = comings(history).filter(
    (one) => one.kind === 'company' && one.heldOn >= history.countingStart && one.heldOn <= history.today,
  )
  for (const company of new Set(counted.map((one) => one.organisationId))) {
    const days = counted.filter((one) => one.organisationId === company).map((one) => one.heldOn)
    const earliest = days.sort()[0] ?? ''
    if (earliest >= quarter.from && earliest <= quarter.to) lists.new.push(`${company} on ${earliest}`)
    if (earliest <= quarter.to) lists.cumulative.push(`${company} on ${earliest}`)
  }
  return { new: lists.new.sort(), cumulative: lists.cumulative.sort() }
}

type RawFinish = Extract<RawEvent, { did: 'finish' }>

const isBefore = (one: RawFinish, other: RawFinish): boolean => {
  if (one.on !== other.on) return one.on < other.on
  if (one.at !== other.at) return one.at < other.at
  return one.sheetId < other.sheetId
}

const rowOfCheck = (one: { checkId: string; organisationId: string | null; on: string }) =>
  `${one.checkId} of ${one.organisationId} on ${one.on}`

/** The same measure, done earlier or on that day under a smaller id. */
function isSameBefore(one: RawDone, other: RawDone): boolean {
  if (one.sheetId !== other.sheetId || one.statement !== other.statement) return false
  return one.on !== other.on ? one.on < other.on : one.measureId < other.measureId
}

/** A check by the sheet of it before which none was finished. */
function checksOf(history: RawHistory, quarter: RawQuarter) {
  const during = (day: string) => day >= quarter.from && day <= quarter.to && day <= history.today
  const finished: RawFinish[] = []
  const done: RawDone[] = []
  for (const one of history.events) {
    if (one.did === 'finish' && one.organisationId !== null) finished.push(one)
    if (one.did !== 'do' || one.organisationId === null) continue
    const undone = history.events.some((two) => two.did === 'undo' && two.measureId === one.measureId)
    if (!undone) done.push(one)
  }
  const firsts = finished.filter((one) => !finished.some((two) => two.checkId === one.checkId && isBefore(two, one)))
  const counted = firsts.filter((one) => during(one.on))
  const repeated = counted.filter((one) =>
    firsts.some((two) => two.organisationId === one.organisationId && two.kind === one.kind && isBefore(two, one)),
  )
  const measuresDone = done.filter((one) => during(one.on) && !done.some((two) => isSameBefore(two, one)))
  const rows = (some: RawFinish[]) => some.map(rowOfCheck).sort()
  return {
    checksFinished: rows(counted),
    checksRepeated: rows(repeated),
    measuresDone: measuresDone.map(rowOfCheck).sort(),
  }
}

/** Of each kind, people and organisations apart, every client once: by their earliest that stands, or the smaller id. */
export function outcomesOf(history: RawHistory, quarter: RawQuarter): Record<string, string[]> {
  const lines: Record<string, string[]> = {}
  const standing: { figure: string; clientId: string; outcomeId: string; on: string }[] = []
  for (const one of history.events) {
    if (one.did !== 'come about' || one.on < quarter.from || one.on > quarter.to || one.on > history.today) continue
    if (history.events.some((two) => two.did === 'take back' && two.outcomeId === one.outcomeId)) continue
    const opened = history.events.find((two) => two.did === 'open' && two.caseId === one.caseId)
    if (opened?.did !== 'open') throw new Error('an outcome without a case')
    const whose = opened.group === 'company' || opened.group === 'municipality' ? 'organisation' : 'person'
    standing.push({ ...one, figure: `${whose}:${one.kind}`, clientId: opened.clientId })
  }
  for (const one of standing) {
    const isLater = standing.some(
      (two) =>
        two.figure === one.figure &&
        two.clientId === one.clientId &&
        (two.on < one.on || (two.on === one.on && two.outcomeId < one.outcomeId)),
    )
    if (!isLater) lines[one.figure] = [...(lines[one.figure] ?? []), `${one.clientId} by ${one.outcomeId}`].sort()
  }
  return lines
}

function linesByTopic(held: Standing[]): Record<string, string[]> {
  const lines: Record<string, string[]> = {}
  for (const topic of ['housing', 'language', 'work']) {
    const about = held.filter((one) => one.topics.includes(topic))
    if (about.length > 0) lines[topic] = about.map((one) => one.entryId).sort()
  }
  const silent = held.filter((one) => one.topics.length === 0)
  if (silent.length > 0) lines['not recorded'] = silent.map((one) => one.entryId).sort()
  return lines
}

/** By the size of the family at the client's first consultation of the period; alone stands for what is not recorded. */
function linesByFamily(clients: string[], held: Standing[]): Record<string, string[]> {
  const lines: Record<string, string[]> = {}
  for (const client of clients) {
    const during = first(held.filter((one) => one.clientId === client))
    if (!during) continue
    const line = during.accompanied === 0 ? 'not recorded' : `family of ${during.accompanied}`
    lines[line] = [...(lines[line] ?? []), row(during)].sort()
  }
  return lines
}

/** What was learnt last of a client. */
export function traitsOfClient(history: RawHistory, clientId: string): RawTraits {
  let known: RawTraits = { birthYear: null, gender: null, nationalities: [], employees: null, sector: null }
  for (const one of history.events) if (one.did === 'learn' && one.clientId === clientId) known = one
  return known
}

/** People by what they are, companies by what they are: told apart by the group of their first consultation of all. */
function linesByTraits(history: RawHistory, clients: string[], all: Standing[], held: Standing[]) {
  const lines: Recounted['byTraits'] = { age: {}, gender: {}, nationality: {}, sector: {}, size: {} }
  const put = (by: string, line: string | null, text: string) => {
    const of = lines[by] ?? {}
    of[line ?? 'not recorded'] = [...(of[line ?? 'not recorded'] ?? []), text].sort()
  }
  for (const client of clients) {
    const during = first(held.filter((one) => one.clientId === client))
    const group = first(all.filter((one) => one.clientId === client))?.group
    if (!during || group === 'municipality') continue
    const { birthYear, gender, nationalities, employees, sector } = traitsOfClient(history, client)
    if (group === 'company') {
      put('size', sizeInWords(employees), row(during))
      put('sector', sector === null ? null : sector.replace('Ö', 'oe').replace('ö', 'oe').toLowerCase(), row(during))
      continue
    }
    put('age', ageInWords(Number(during.heldOn.slice(0, 4)), birthYear), row(during))
    put('gender', gender, row(during))
    const positions = nationalities.map((one) => one.position).sort((one, other) => one - other)
    put('nationality', nationalities.find((one) => one.position === positions[0])?.country ?? null, row(during))
  }
  return lines
}

function ageInWords(year: number, born: number | null): string | null {
  if (born === null || born > year || year - born > 120) return null
  const age = year - born
  if (age >= 65) return '65_and_over'
  if (age >= 55) return '55_to_64'
  if (age >= 45) return '45_to_54'
  if (age >= 35) return '35_to_44'
  if (age >= 25) return '25_to_34'
  return age >= 18 ? '18_to_24' : 'under_18'
}

function sizeInWords(employees: number | null): string | null {
  if (employees === null) return null
  if (employees === 0) return 'nobody'
  if (employees < 10) return '1_to_9'
  if (employees < 50) return '10_to_49'
  return employees < 250 ? '50_to_249' : '250_and_over'
}

/** The report as the command prints it. */
export function recountedReport(history: RawHistory) {
  return {
    countingStart: history.countingStart,
    to: history.to,
    ruleVersion: '1',
    quarters: recount(history).map((one) => ({
      quarter: one.quarter,
      ...Object.fromEntries(
        Object.entries(one.clients).map(([group, lists]) => [
          group,
          { counselled: lists.counselled.length, new: lists.new.length, cumulative: lists.cumulative.length },
        ]),
      ),
      companiesReached: {
        new: one.companiesReached.new.length,
        cumulative: one.companiesReached.cumulative.length,
      },
      consultations: one.consultations.length,
      shortContacts: one.shortContacts.length,
      accompanied: one.accompanied,
      checksFinished: one.checksFinished.length,
      checksRepeated: one.checksRepeated.length,
      measuresDone: one.measuresDone.length,
    })),
  }
}
