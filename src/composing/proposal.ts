import type { Handle } from '../../db/open.ts'
import type { Day } from '../calendar/rules.ts'
import { textStanding } from '../packages/compose-rules.ts'
import { dueOn, dueWords } from '../packages/due-rules.ts'
import { readModules } from '../packages/modules.ts'
import {
  contradictionsAmong,
  inOrder,
  type Module,
  missingWords,
  type Suggestion,
  standingOf,
} from '../packages/rules.ts'
import type { PackageLanguage } from '../packages/terms.ts'
import { readPerson } from '../people/people.ts'
import type { Stamp } from '../stamp.ts'
import type { Label } from '../terms.ts'
import { suggestionsOf } from './composition.ts'
import { preferredAmong } from './composition-rules.ts'
import type { PackageProposal, ProposedModule } from './contract.ts'
import { officeWith } from './offices-rules.ts'
import { nobody, placesFor } from './places.ts'
import { officeCodes } from './terms.ts'

/** What a package for this person would hold, and why; in the language they like best where none is named. Throws `not_found`. */
export const proposePackage = async (
  handle: Handle,
  personId: string,
  asked: PackageLanguage | undefined,
  stamp: Stamp,
): Promise<PackageProposal> => {
  const person = await readPerson(handle, personId, stamp)
  const suggestions = await suggestionsOf(handle, person.id, stamp)
  const preferred = preferredAmong(person.languages)
  const language = asked ?? preferred[0] ?? 'de'
  const { municipality } = await placesFor(handle, person, nobody)
  const { movingOn } = person
  const missing = suggestions.flatMap((one) => (one.applies === 'unknown' ? one.missing : []))
  const others = readModules().filter(({ code }) => !suggestions.some(({ module }) => module.code === code))
  const shown = { language, movingOn, today: stamp.today }
  return {
    person: { id: person.id, name: person.name },
    preferred,
    language,
    origin: person.originGroup,
    movingOn,
    missing: [...new Set(missing)],
    cases: person.cases.map(({ id, name, lead, closedOn }) => ({ id, number: name, lead, closedOn })),
    modules: [
      ...suggestions.map((one) => described(one.module, saidOf(one), shown)),
      ...inOrder(others, movingOn, stamp.today).map((module) => described(module, other, shown)),
    ],
    municipality: municipality?.name ?? null,
    offices: officeCodes.map((code) => ({ code, name: officeWith(code, municipality)?.name ?? null })),
  }
}

type Said = Pick<ProposedModule, 'group' | 'reason' | 'missing'>

const other: Said = { group: 'other', reason: null, missing: [] }

const saidOf = (suggestion: Suggestion): Said => {
  if (suggestion.applies === 'yes') return { group: 'proposed', reason: inBoth(suggestion.reason), missing: [] }
  const { missing } = suggestion
  return { group: 'asked', reason: inBoth(missingWords(missing)), missing }
}

const inBoth = ({ de, en }: Label) => ({ german: de, english: en })

type Shown = { language: PackageLanguage; movingOn: Day | null; today: Day }

const described = (module: Module, said: Said, { language, movingOn, today }: Shown): ProposedModule => {
  const { code, version, due, texts, validUntil } = module
  const printed = textStanding(module, language)
  return {
    code,
    version,
    title: texts.de.title,
    printedTitle: (texts[printed.language] ?? texts.de).title,
    ...said,
    due: dueOn(due, movingOn, today),
    dueWords: { german: dueWords(due, movingOn, today, 'de'), english: dueWords(due, movingOn, today, 'en') },
    excludes: readModules().flatMap((one) => (contradictionsAmong([module, one]).length > 0 ? one.code : [])),
    standing: {
      ...standingOf(module, today),
      stale: printed.stale,
      inGerman: printed.language !== language,
      validUntil,
    },
  }
}
