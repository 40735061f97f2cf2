import { answered, reworded, scored, weighing } from './small.ts'

/** The rules themselves, or a copy with a wrong line. */
export type Rules = typeof import('../../src/checks/rules.ts')

type Row = [title: string, said: (rules: Rules) => unknown, expected: unknown]

const one = weighing([[1, 1, 1, 1]])
const seven = weighing([[1, 1, 1, 1, 1, 1, 1]])
const scores: [answers: string, score: number | null][] = [
  ['0 0 0 0', 0],
  ['3 3 3 3', 100],
  ['0 1 2 3', 50],
  ['1 1 1 1', 33],
  ['2 2 2 2', 67],
  ['1 . . .', 33],
  ['0 . . .', 0],
  ['3 - - -', 100],
  ['3 ? ? ?', 100],
  ['3 0 - ?', 50],
  ['. . . .', null],
  ['? ? ? ?', null],
  ['- - - -', null],
]

const profiles: Row[] = [
  ...scores.map(
    ([answers, score]): Row => [
      `score ${answers}`,
      ({ profileOf }) => profileOf(one, answered(one, answers)).map((field) => field.score),
      [score],
    ],
  ),
  [
    'say how many answers of each kind a field has',
    ({ profileOf }) => profileOf(seven, answered(seven, '2 ? ? - - - .')),
    [{ field: 'U1', score: 67, answered: 1, unknown: 2, notApplicable: 3, unanswered: 1 }],
  ],
  [
    'score each field by its own statements, whatever they weigh',
    ({ profileOf }) =>
      profileOf(weighing([[3, 1], [2]]), answered(weighing([[3, 1], [2]]), '3 0 1')).map((f) => f.score),
    [50, 33],
  ],
  [
    'name the answers that made up a score',
    ({ scoreParts }) => one.fields.map((field) => scoreParts(field, answered(one, '2 ? - 0'))),
    [
      [
        { statement: 'U1.1', level: 2 },
        { statement: 'U1.4', level: 0 },
      ],
    ],
  ],
  [
    'call a strength what stands at the highest level only',
    ({ strengthsOf }) => strengthsOf(one, answered(one, '3 2 ? 3')),
    ['U1.1', 'U1.4'],
  ],
]

const two = weighing([
  [1, 2, 3],
  [3, 2],
])
const urgent: Row[] = [
  [
    'put what weighs most at the lowest level first, and stop after three',
    ({ mostUrgent }) => mostUrgent(two, answered(two, '0 0 0 1 2')),
    [
      { statement: 'U1.3', urgency: 9 },
      { statement: 'U1.2', urgency: 6 },
      { statement: 'U2.1', urgency: 6 },
    ],
  ],
  [
    'keep the order of the questionnaire between equally urgent ones',
    ({ mostUrgent }) => mostUrgent(two, answered(two, '0 2 2 2 2')).map((found) => found.statement),
    ['U1.1', 'U1.3', 'U2.1'],
  ],
  [
    'call nothing urgent that stands at the highest level or has none',
    ({ mostUrgent }) => mostUrgent(two, answered(two, '3 ? - . 2')),
    [{ statement: 'U2.2', urgency: 2 }],
  ],
  [
    'put everything in the order of its urgency',
    ({ byUrgency }) => byUrgency(two, answered(two, '2 2 2 0 0')).map((found) => found.urgency),
    [9, 6, 3, 2, 1],
  ],
]

const changed = reworded(two, 'U2.2')
const differences: Row[] = [
  [
    'say per field what it gained or lost, and nothing where it had or has no score',
    ({ differencesOf }) => differencesOf(scored(50, 0, null, 40), scored(20, 30, 10, null)).map((f) => f.difference),
    [30, -30, null, null],
  ],
  [
    'compare a field only with its own',
    ({ differencesOf }) => differencesOf(scored(50, 60).slice(1), scored(20, 30)),
    [{ field: 'U2', before: 30, now: 60, difference: 30 }],
  ],
  [
    'compare no field that was asked otherwise',
    ({ comparableProfile }) => comparableProfile(scored(20, 30), two, changed).map((field) => field.score),
    [20, null],
  ],
  [
    'compare every field of the same words, whatever the version',
    ({ comparableProfile }) =>
      comparableProfile(scored(20, 30), two, { ...two, version: 2 }).map((field) => field.score),
    [20, 30],
  ],
  [
    'compare no field that is no longer asked',
    ({ comparableProfile }) =>
      comparableProfile(scored(20, 30), two, weighing([[1, 2, 3]])).map((field) => field.score),
    [20, null],
  ],
]

const sheet = (organisationId: string | null, finishedAt: number, ...scoresOf: (number | null)[]) => ({
  sheetId: `sheet of ${organisationId} at ${finishedAt}`,
  organisationId,
  finishedAt,
  profile: scored(...scoresOf),
})
const others = [10, 20, 30, 40, 50].map((score, at) => sheet(`other ${at}`, 1, score))
const quartiles = (lower: number, median: number, upper: number, organisations = 5) => ({
  organisations,
  fields: [{ field: 'U1', lower, median, upper }],
})

const benchmarks: Row[] = [
  ['give quartiles of five others', ({ benchmarkOf }) => benchmarkOf('own', others), quartiles(20, 30, 40)],
  ['give none of four', ({ benchmarkOf }) => benchmarkOf('own', others.slice(1)), null],
  ['give none of nobody', ({ benchmarkOf }) => benchmarkOf('own', []), null],
  [
    'leave one’s own sheets out',
    ({ benchmarkOf }) => benchmarkOf('own', [sheet('own', 2, 100), ...others]),
    quartiles(20, 30, 40),
  ],
  [
    'give none of four others and oneself',
    ({ benchmarkOf }) => benchmarkOf('own', [sheet('own', 2, 100), ...others.slice(1)]),
    null,
  ],
  [
    'count two sheets of one organisation once, by the later',
    ({ benchmarkOf }) => benchmarkOf('own', [sheet('other 4', 2, 0), ...others]),
    quartiles(10, 20, 30),
  ],
  [
    'give none where five sheets are of four others',
    ({ benchmarkOf }) => benchmarkOf('own', [sheet('other 4', 2, 0), ...others.slice(1)]),
    null,
  ],
  [
    'take between two scores what lies between them',
    ({ benchmarkOf }) => benchmarkOf('own', [...others, sheet('other 5', 1, 60)]),
    quartiles(23, 35, 48, 6),
  ],
  [
    'leave out a field of which fewer than five have a score',
    ({ benchmarkOf }) =>
      benchmarkOf(
        'own',
        [10, 20, 30, 40, 50].map((score, at) => sheet(`other ${at}`, 1, score, at === 0 ? null : score)),
      ),
    quartiles(20, 30, 40),
  ],
  [
    'count nobody who has no score at all',
    ({ benchmarkOf }) => benchmarkOf('own', [...others, sheet('other 5', 1, null)]),
    quartiles(20, 30, 40),
  ],
  [
    'give none where five have finished and only four have a score',
    ({ benchmarkOf }) => benchmarkOf('own', [sheet('other 4', 1, null), ...others.slice(0, 4)]),
    null,
  ],
  [
    'keep the score that an organisation had before it sent a blank sheet',
    ({ benchmarkOf }) => benchmarkOf('own', [sheet('other 4', 2, null), ...others]),
    quartiles(20, 30, 40),
  ],
  [
    'count nobody whose organisation is not known',
    ({ benchmarkOf }) => benchmarkOf('own', [sheet(null, 1, 100), ...others.slice(1)]),
    null,
  ],
  ['give none to a sheet whose own organisation is not known', ({ benchmarkOf }) => benchmarkOf(null, others), null],
]

const by = (respondent: string | null, email: string | null, finishedAt: number, score: number | null = 50) => ({
  ...sheet('own', finishedAt, score),
  respondent,
  email,
})
const jana = { respondent: 'Jana', email: 'jana@firma.example' }
const nobody = { respondent: null, email: null }
const lastTimes: [
  title: string,
  now: typeof jana | typeof nobody,
  earlier: ReturnType<typeof by>[],
  at: number | null,
][] = [
  ['none where there is none', jana, [], null],
  ['the latest of anybody', jana, [by('Otto', null, 2), by('Karl', null, 3), by(null, null, 1)], 3],
  [
    'the latest of the same name, however old',
    jana,
    [by('jana', null, 1), by('jana', null, 2), by('Otto', null, 3)],
    2,
  ],
  ['the same address under another name', jana, [by('J. W.', 'Jana@Firma.example', 1), by('Otto', null, 3)], 1],
  ['nobody’s as the same as nobody’s', nobody, [by(null, null, 1), by('Otto', 'otto@firma.example', 3)], 3],
  ['no blank sheet of the same respondent', jana, [by('Otto', null, 1), by('Jana', null, 2, null)], 1],
  ['a score of 0', jana, [by('Otto', null, 1), by('Otto', null, 2, 0)], 2],
  ['none where all are blank', jana, [by('Jana', null, 1, null)], null],
]
const last: Row[] = lastTimes.map(([title, now, earlier, at]) => [
  `take for last time ${title}`,
  ({ lastTimeOf }) => lastTimeOf(now, earlier)?.finishedAt ?? null,
  at,
])

const disagreements: Row[] = [
  [
    'show where respondents differ, the furthest apart first, and average nothing',
    ({ disagreementsOf }) => disagreementsOf(two, [answered(two, '0 1 2 3 .'), answered(two, '1 1 ? 0 2')]),
    [
      { statement: 'U2.1', answers: ['3', '0'], levelsApart: 3 },
      { statement: 'U1.1', answers: ['0', '1'], levelsApart: 1 },
      { statement: 'U1.3', answers: ['2', 'unknown'], levelsApart: null },
    ],
  ],
  [
    'measure among three how far the furthest two are apart',
    ({ disagreementsOf }) =>
      disagreementsOf(one, [answered(one, '1 2 . .'), answered(one, '3 2 . .'), answered(one, '- 2 . .')]),
    [{ statement: 'U1.1', answers: ['1', '3', 'not_applicable'], levelsApart: 2 }],
  ],
  ['show none of one respondent', ({ disagreementsOf }) => disagreementsOf(one, [answered(one, '0 1 2 3')]), []],
  ['show none of nobody', ({ disagreementsOf }) => disagreementsOf(one, []), []],
]

export const table: Row[] = [...profiles, ...urgent, ...differences, ...last, ...benchmarks, ...disagreements]
