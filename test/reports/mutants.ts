/** A wrong line of the rules: what stands there, within one line and nowhere else in the file, becomes something else. */
export type Mutant = { breaks: string; file: string; text: string; replacement: string }

const mutantsOf = (file: string, mutants: [breaks: string, text: string, replacement: string][]): Mutant[] =>
  mutants.map(([breaks, text, replacement]) => ({ breaks, file, text, replacement }))

const whatCounts = mutantsOf('src/reports/rules.ts', [
  ['counts removed talks', '!talk.removed && ', ''],
  ['counts short contacts as consultations', 'talk.form === form && ', ''],
  ['leaves out the day of the counting start', '!talk.removed', '!talk.removed && talk.heldOn > window.from'],
  ['leaves out today', '!talk.removed', '!talk.removed && talk.heldOn < window.to'],
  ['counts days before the counting start', 'from: facts.countingStart', "from: '0001-01-01'"],
  ['counts days after today and after the report', 'to: facts.today', "to: '9999-12-31'"],
  ['counts days after today', 'earlier(facts.today, to)', 'to'],
  ['counts days after the report', 'earlier(facts.today, to)', 'facts.today'],
  ['counts to the later of today and the end', 'earlier(facts.today, to)', 'later(facts.today, to)'],
])

const whichGroup = mutantsOf('src/reports/rules.ts', [
  [
    'takes the last day for the first',
    '  compareText(one.heldOn, other.heldOn) ||',
    'compareText(other.heldOn, one.heldOn) ||',
  ],
  ['looks at the recording before the day', '  compareText(one.heldOn, other.heldOn) ||', ''],
  ['prefers the one recorded last', 'one.recordedAt - other.recordedAt', 'other.recordedAt - one.recordedAt'],
  ['forgets which was recorded first', 'one.recordedAt - other.recordedAt ||', ''],
  ['forgets the year of the case number', 'one.caseYear - other.caseYear ||', ''],
  ['prefers the greater case number', 'one.caseSequence - other.caseSequence', 'other.caseSequence - one.caseSequence'],
  [
    'compares case numbers as text',
    'one.caseSequence - other.caseSequence',
    'compareText(String(one.caseSequence), String(other.caseSequence))',
  ],
  ['takes the talks as they come', '.sort(inCountingOrder)', ''],
  ["groups by the period's case", 'targetGroup: first.targetGroup', 'targetGroup: talk.targetGroup'],
  [
    'gives a client the group of the talk before',
    'firstTalks.set(talk.clientId, first)',
    'firstTalks.set(talk.clientId, talk)',
  ],
  ['keeps a group per case', 'firstTalks.get(talk.clientId)', 'firstTalks.get(talk.caseId)'],
])

const howOften = mutantsOf('src/reports/rules.ts', [
  ['counts cases for clients', '(one) => one.clientId)', '(one) => one.talk.caseId)'],
  ['counts consultations for clients', 'firstOfEach(consultations, (one) => one.clientId)', 'consultations'],
  [
    'drops equal rows',
    '.sort(inCountingOrder)',
    '.sort(inCountingOrder).filter((one, at, all) => at === 0 || inCountingOrder({ ...all[at - 1], entryId: one.entryId }, one))',
  ],
  ['calls everyone new', 'consultations.filter((one) => one.isFirst)', 'oncePerClient(consultations)'],
  ['takes the last of each for the first', 'group.slice(0, 1)', 'group.slice(-1)'],
  ['forgets earlier quarters', "cumulative: listed('new', upTo(", "cumulative: listed('new', only("],
  ['sums up distinct subtotals of quarters', "cumulative: listed('new'", "cumulative: listed('counselled'"],
  ['stops a quarter early', 'one.quarter === quarter) + 1)', 'one.quarter === quarter))'],
  ['leaves newcomers out of the total', "['returnee', 'domestic']", "['returnee']"],
  ['counts clients for consultations', 'lengthOf(one.consultations)', 'lengthOf(oncePerClient(one.consultations))'],
  ['counts talks with family for family members', 'sum + talk.accompanied', 'sum + Math.sign(talk.accompanied)'],
  ['counts the family once', 'accompaniedIn(one.consultations)', 'accompaniedIn(oncePerClient(one.consultations))'],
])

const whoIsReached = mutantsOf('src/reports/rules.ts', [
  ['counts municipalities as reached', "one.kind === 'company' && ", ''],
  ['counts what lies outside the window as reached', ' && within(window, one.heldOn)', ''],
  ['counts a company at every event', 'return firstOfEach(byDay, (one) => one.organisationId)', 'return byDay'],
  [
    'takes the event entered first',
    'companies.sort((one, other) => compareText(one.heldOn, other.heldOn))',
    'companies',
  ],
  [
    'forgets companies of earlier quarters',
    'cumulative: upTo(quarter, quarters)',
    'cumulative: only(quarter, quarters)',
  ],
])

const whichQuarters = mutantsOf('src/reports/rules.ts', [
  ['omits empty quarters', '.map((quarter) => {', '.filter((one) => consultationsIn.has(one)).map((quarter) => {'],
  ['begins a quarter late', '.map((quarter) => {', '.slice(1).map((quarter) => {'],
  ['looks at the whole last quarter', 'to: earlier(to, whole.to)', 'to: whole.to'],
  ['looks at the whole first quarter', 'from: later(countingStart, whole.from)', 'from: whole.from'],
])

const calendar = mutantsOf('src/calendar/rules.ts', [
  ['ends a period a day early', 'day <= period.to', 'day < period.to'],
  ['begins a period a day late', 'period.from <= day', 'period.from < day'],
  [
    'begins quarters a month early',
    'Math.ceil(Number(day.slice(5, 7)) / 3)',
    'Math.floor(Number(day.slice(5, 7)) / 3) + 1',
  ],
  [
    'omits the last quarter',
    'length: ordinalOf(quarterOf(to)) - first + 1',
    'length: ordinalOf(quarterOf(to)) - first',
  ],
])

const breakdowns = mutantsOf('src/reports/breakdown-rules.ts', [
  ['hides what is not recorded', 'keys.length === 0 ? [null] : [...new Set(keys)]', '[...new Set(keys)]'],
  ['counts a topic named twice as two', '[...new Set(keys)]', '[...keys]'],
  [
    'breaks down consultations where clients are asked for',
    'clients: oncePerClient(consultations)',
    'clients: consultations',
  ],
  [
    'looks for clients who are new in the period only',
    'clients: oncePerClient(consultations)',
    'clients: oncePerClient(countedConsultations(facts)).filter(({ talk }) => within(period, talk.heldOn))',
  ],
  ['breaks down what lies outside the period', '.filter(({ talk }) => within(period, talk.heldOn))', ''],
  [
    'takes the first reason of all for that of the period',
    'talks.find((talk) => within(period, talk.heldOn))',
    'talks[0]',
  ],
])

const whom = mutantsOf('src/reports/breakdown-rules.ts', [
  ['counts companies as people', "targetGroup !== 'company' && ", ''],
  ['counts municipalities as people', " && targetGroup !== 'municipality'", ''],
  [
    'leaves people without a group out',
    "targetGroup !== 'company' &&",
    "targetGroup !== 'company' && targetGroup !== 'undecided' &&",
  ],
  [
    'counts municipalities as companies',
    "targetGroup === 'company')",
    "targetGroup === 'company' || targetGroup === 'municipality')",
  ],
  [
    'tells companies by the case of the period',
    "clients.filter(({ targetGroup }) => targetGroup === 'company')",
    "clients.filter(({ talk }) => talk.targetGroup === 'returnee')",
  ],
])

const byWhat = mutantsOf('src/reports/trait-rules.ts', [
  ['begins an age group a year late', 'youngestIn[group] <= age', 'youngestIn[group] < age'],
  ['ends childhood at 17', "'18_to_24': 18", "'18_to_24': 17"],
  ['ends childhood at 19', "'18_to_24': 18", "'18_to_24': 19"],
  ['begins 25 to 34 at 26', "'25_to_34': 25", "'25_to_34': 26"],
  ['begins 35 to 44 at 34', "'35_to_44': 35", "'35_to_44': 34"],
  ['begins 45 to 54 at 46', "'45_to_54': 45", "'45_to_54': 46"],
  ['begins 55 to 64 at 54', "'55_to_64': 55", "'55_to_64': 54"],
  ['begins old age at 66', "'65_and_over': 65", "'65_and_over': 66"],
  ['believes in people of 121', 'const oldest = 120', 'const oldest = 121'],
  ['believes in nobody of 120', 'const oldest = 120', 'const oldest = 119'],
  ['takes the youngest group that fits', 'ageGroups.findLast(', 'ageGroups.find('],
  ['reckons an age in another year', 'yearOf(day) - birthYear', 'yearOf(day) - 1 - birthYear'],
  ['begins a size one late', 'fewestIn[size] <= employees', 'fewestIn[size] < employees'],
  ['puts nobody employed among the smallest', "'1_to_9': 1", "'1_to_9': 0"],
  ['begins 10 to 49 at 11', "'10_to_49': 10", "'10_to_49': 11"],
  ['begins 50 to 249 at 49', "'50_to_249': 50", "'50_to_249': 49"],
  ['begins 250 and more at 251', "'250_and_over': 250", "'250_and_over': 251"],
  ['takes nobody employed for not recorded', 'employees === null ? null', '!employees ? null'],
  ['lets the last nationality count', 'first.position < one.position', 'first.position > one.position'],
  ['lets the nationality entered first count', 'first && first.position < one.position ? first : one', 'first ?? one'],
  ['tells sectors apart by their spelling', 'foldToGerman(sector) || sector', 'sector'],
])

const ofChecks = mutantsOf('src/reports/check-rules.ts', [
  ['counts every sheet for a check', 'organisationId === null || checks.has(checkId)', 'organisationId === null'],
  ['calls every check repeated', 'checks.filter(({ isRepeated }) => isRepeated)', '[...checks]'],
  ['calls none repeated', 'isRepeated = finishedBefore.has(', 'isRepeated = checks.has('],
  [
    'takes a check of another kind for one before',
    'finishedBefore.add(`${kind} ${organisationId}`)',
    'finishedBefore.add(`company ${organisationId}`).add(`municipality ${organisationId}`)',
  ],
  ['takes the sheets as they come', '.sort(inOrderFinished)', ''],
  ['forgets the moment of finishing', 'one.finishedAt - other.finishedAt ||', ''],
  [
    'takes the last sheet of a check',
    'compareText(one.finishedOn, other.finishedOn)',
    'compareText(other.finishedOn, one.finishedOn)',
  ],
  ['counts checks outside the window', '.filter(({ finishedOn }) => within(window, finishedOn))', ''],
  ['counts removed measures', 'one.removed || ', ''],
  ['counts measures outside the window', '.filter(({ doneOn }) => within(window, doneOn))', ''],
  ['counts a measure as often as it is agreed', ' || done.has(measure)', ''],
  ['takes the statement of two sheets for one', '`${one.sheetId} ${one.statement}`', 'one.statement'],
  ['takes two statements of a sheet for one', '`${one.sheetId} ${one.statement}`', 'one.sheetId'],
  [
    'counts a measure on the day it was done last',
    'compareText(one.doneOn, other.doneOn)',
    'compareText(other.doneOn, one.doneOn)',
  ],
  [
    'forgets what was done before the window',
    '.sort(inOrderDone)',
    '.sort(inOrderDone).filter((one) => within(window, one.doneOn))',
  ],
  ['takes finished checks for repeated ones', "of === 'checksRepeated' ? repeatedAmong(checks) : checks", 'checks'],
  [
    'forgets the checks before the window',
    '.sort(inOrderFinished)',
    '.sort(inOrderFinished).filter((one) => within(window, one.finishedOn))',
  ],
])

const ofOutcomes = mutantsOf('src/outcomes/rules.ts', [
  ['counts outcomes that were taken back', '!removed && within(window, happenedOn)', 'within(window, happenedOn)'],
  ['counts outcomes of other periods', '!removed && within(window, happenedOn)', '!removed'],
  ['counts every outcome of a client', 'return !counted.has(one) && counted.add(one)', 'return counted.add(one)'],
  ['takes all kinds of outcome for one', 'const one = `${kind} ${clientId}`', 'const one = clientId'],
  ['counts cases for clients in outcomes', '({ clientId, kind }) => {', '({ caseId: clientId, kind }) => {'],
  ['takes outcomes as they come', '.sort(inOrder)', ''],
  [
    'takes the last outcome for the first',
    'compareText(one.happenedOn, other.happenedOn)',
    'compareText(other.happenedOn, one.happenedOn)',
  ],
  ['leaves outcomes of one day as they come', ' || compareText(one.entryId, other.entryId)', ''],
])

export const mutants: Mutant[] = [
  ...whatCounts,
  ...whichGroup,
  ...howOften,
  ...whoIsReached,
  ...whichQuarters,
  ...calendar,
  ...breakdowns,
  ...whom,
  ...byWhat,
  ...ofChecks,
  ...ofOutcomes,
]
