import type * as outcomeRules from '../../src/outcomes/rules.ts'
import type * as breakdownRules from '../../src/reports/breakdown-rules.ts'
import type * as checkRules from '../../src/reports/check-rules.ts'
import type * as reportRules from '../../src/reports/rules.ts'
import type * as traitRules from '../../src/reports/trait-rules.ts'
import { factsAfter } from './facts.ts'
import { decides, type RawHistory, type Recounted, recount, recountedReport, talksOf } from './recount.ts'

/** The rules under test: those of the program, or a copy in which one line was changed. */
export type Rules = {
  report: typeof reportRules
  breakdown: typeof breakdownRules
  traits: typeof traitRules
  checks: typeof checkRules
  outcomes: typeof outcomeRules
}

type Client = reportRules.CountedClient

const groups = [
  'returnee',
  'domestic',
  'returneeAndDomestic',
  'abroad',
  'undecided',
  'company',
  'municipality',
] as const

const clientRows = (clients: Client[]) => clients.map((one) => `${one.clientId} by ${one.talk.entryId}`).sort()
type ClientKey = Parameters<typeof breakdownRules.breakdownOfClients>[1]
const lineRows = (lines: breakdownRules.Line[]) =>
  Object.fromEntries(lines.map((line) => [line.key ?? 'not recorded', clientRows(line.counted)]))
const companyRows = (companies: reportRules.ParticipationFact[]) =>
  companies.map((one) => `${one.organisationId} on ${one.heldOn}`).sort()

const checkRows = (behind: checkRules.CheckBehind[]) =>
  behind.map((one) => `${one.checkId} of ${one.organisationId} on ${one.on}`).sort()

const untilToday = ({ from, to }: { from: string; to: string }, today: string) => ({
  from,
  to: to < today ? to : today,
})

const outcomeRows = (counted: outcomeRules.OutcomeFact[]) => {
  const lines: Record<string, string[]> = {}
  for (const { kind, targetGroup, clientId, entryId } of counted) {
    const whose = targetGroup === 'company' || targetGroup === 'municipality' ? 'organisation' : 'person'
    const figure = `${whose}:${kind}`
    lines[figure] = [...(lines[figure] ?? []), `${clientId} by ${entryId}`].sort()
  }
  return lines
}

/** What the rules say of a history, in the form of the recount: each figure as the rows behind it. */
const countedBy = ({ report, breakdown, traits, checks, outcomes }: Rules, history: RawHistory): Recounted[] => {
  const facts = factsAfter(history)
  const quarters = report.countUntil(history.to, facts)
  return quarters.map(({ quarter, period, consultations, shortContacts, ...checked }) => {
    const companies = report.companiesBehind(quarter, quarters)
    const counted = breakdown.countedIn(period, facts)
    const byTopic = breakdown.breakdownOfConsultations(counted.consultations, facts.topicsOf)
    const byFamily = breakdown.breakdownOfClients(counted.clients, (_, { accompanied }) =>
      accompanied === 0 ? null : `family of ${accompanied}`,
    )
    const people = breakdown.peopleAmong(counted.clients)
    const firms = breakdown.companiesAmong(counted.clients)
    const ofPeople = (keyOf: ClientKey) => lineRows(breakdown.breakdownOfClients(people, keyOf))
    const ofFirms = (keyOf: ClientKey) => lineRows(breakdown.breakdownOfClients(firms, keyOf))
    return {
      quarter,
      period,
      clients: Object.fromEntries(
        groups.map((group) => {
          const behind = report.clientsBehind(group, quarter, quarters)
          return [
            group,
            {
              counselled: clientRows(behind.counselled),
              new: clientRows(behind.new),
              cumulative: clientRows(behind.cumulative),
            },
          ]
        }),
      ),
      companiesReached: { new: companyRows(companies.new), cumulative: companyRows(companies.cumulative) },
      consultations: consultations.map(({ talk }) => talk.entryId).sort(),
      shortContacts: shortContacts.map((talk) => talk.entryId).sort(),
      accompanied: consultations.reduce((sum, { talk }) => sum + talk.accompanied, 0),
      checksFinished: checkRows(checks.checksBehind('checksFinished', checked)),
      checksRepeated: checkRows(checks.checksBehind('checksRepeated', checked)),
      measuresDone: checkRows(checks.checksBehind('measuresDone', checked)),
      outcomes: outcomeRows(outcomes.outcomesThatCount(facts.outcomes, untilToday(period, history.today))),
      byTopic: Object.fromEntries(
        byTopic.map((line) => [line.key ?? 'not recorded', line.counted.map(({ talk }) => talk.entryId).sort()]),
      ),
      byFamily: lineRows(byFamily),
      byTraits: {
        age: ofPeople((id, { heldOn }) => traits.ageGroupOn(heldOn, facts.traitsOf(id).birthYear)),
        gender: ofPeople((id) => facts.traitsOf(id).gender),
        nationality: ofPeople((id) => traits.nationalityThatCounts(facts.traitsOf(id).nationalities)),
        sector: ofFirms((id) => traits.lineOfSector(facts.traitsOf(id).sector)?.replace('sector ', '') ?? null),
        size: ofFirms((id) => traits.companySizeOf(facts.traitsOf(id).employees)),
      },
    }
  })
}

/** Why each client counts, asked one by one. */
const reasonsBy = ({ breakdown }: Rules, history: RawHistory) => {
  const facts = factsAfter(history)
  const clients = [...new Set(facts.talks.map((talk) => talk.clientId))].sort()
  const period = { from: '2020-01-01', to: history.to }
  return clients.map((clientId) => {
    const { inPeriod, first } = breakdown.whyCounted(clientId, period, facts)
    return [clientId, inPeriod?.entryId ?? null, first?.entryId ?? null]
  })
}

const reasonsRecounted = (history: RawHistory) => {
  const clients = history.events.flatMap((one) => (one.did === 'open' ? [one.clientId] : []))
  const talked = history.events.flatMap((one) => (one.did === 'record' ? [one.caseId] : []))
  const withTalks = clients.filter((client) =>
    history.events.some((one) => one.did === 'open' && one.clientId === client && talked.includes(one.caseId)),
  )
  return [...new Set(withTalks)].sort().map((clientId) => {
    const own = talksOf(history, 'consultation')
      .filter((one) => one.clientId === clientId)
      .sort((one, other) => (decides(one, other) ? -1 : 1))
    const inPeriod = own.find((one) => one.heldOn >= '2020-01-01' && one.heldOn <= history.to)
    return [clientId, inPeriod?.entryId ?? null, own[0]?.entryId ?? null]
  })
}

const text = (value: unknown) => JSON.stringify(value, null, 1)

/** The first thing on which rules and recount differ, or null. Text is compared, so the order of the fields counts. */
export const disagreement = (rules: Rules, history: RawHistory): string | null => {
  const claims: [name: string, counted: unknown, recounted: unknown][] = [
    ['report', rules.report.reportUntil(history.to, factsAfter(history)), recountedReport(history)],
    ['reasons', reasonsBy(rules, history), reasonsRecounted(history)],
  ]
  for (const [name, counted, recounted] of claims)
    if (text(counted) !== text(recounted)) return `${name}: ${text(counted)}\nrecounted: ${text(recounted)}`
  return differingRow(countedBy(rules, history), recount(history))
}

/** Lines of a breakdown come in an order of their own, which is not the recount's business. */
const sorted = (one: Recounted) => ({
  ...one,
  outcomes: Object.entries(one.outcomes).sort(),
  byTopic: Object.entries(one.byTopic).sort(),
  byFamily: Object.entries(one.byFamily).sort(),
  byTraits: Object.entries(one.byTraits).map(([by, lines]) => [by, Object.entries(lines).sort()]),
})

const differingRow = (counted: Recounted[], recounted: Recounted[]): string | null => {
  const [one, other] = [text(counted.map(sorted)).split('\n'), text(recounted.map(sorted)).split('\n')]
  const at = other.findIndex((line, index) => line !== one[index])
  if (at >= 0) return `rows: ${one[at]} instead of ${other[at]} (line ${at} of the quarters)`
  return one.length === other.length ? null : 'rows: more than recounted'
}
