import { importLists } from '../../src/imports/import-lists.ts'
import type { Behind, Breakdowns, PseudonymousList, QuarterFigures, Report } from '../../src/reports/contract.ts'
import { commandLine } from '../../src/stamp.ts'
import { sampleFiles } from '../imports/centre.ts'
import { bodyOf, read, send } from '../support/cases.ts'
import type { Name } from '../support/template.ts'
import type { World } from '../support/world.ts'

export const endOfSample = '2022-06-30'

export const importSample = ({ db, app }: World) =>
  importLists(db, sampleFiles(), { keepRefused: null }, app.stampFor(commandLine))

/** The groups whose clients are counselled, with the one total. */
export const groups = [
  'returnee',
  'domestic',
  'returneeAndDomestic',
  'abroad',
  'undecided',
  'company',
  'municipality',
] as const

export const figures = ['counselled', 'new', 'cumulative'] as const

type Question = Record<string, string>

const path = (name: string, question: Question) => `/report${name}?${new URLSearchParams(question)}`

export const reportTo = (world: World, to = world.clock.today, by: Name = 'Karla') =>
  read<Report>(world, path('', { to }), by)

export const figuresOf = async (world: World, quarter: string, to?: string): Promise<QuarterFigures> => {
  const figures = (await reportTo(world, to)).quarters.find((one) => one.quarter === quarter)
  if (!figures) throw new Error(`The report has no ${quarter}`)
  return figures
}

export const behind = (world: World, question: Question) => read<Behind>(world, path('/behind', question), 'Karla')

export const breakdowns = (world: World, question: Question) =>
  read<Breakdowns>(world, path('/breakdowns', question), 'Karla')

export const pseudonyms = (world: World, question: Question) =>
  read<PseudonymousList>(world, path('/pseudonymous', question), 'Paula')

/** The code with which a question is refused. */
export const refusalOf = async (world: World, name: string, question: Question, by: Name = 'Karla', status = 422) =>
  bodyOf<{ code: string }>(await send(world, by, 'GET', path(name, question)), status).code
