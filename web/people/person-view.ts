import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import type { Person, PersonState } from '#contract/people'
import type { Day } from '#rules/calendar'
import { suggestedOriginGroup } from '#rules/people'
import { targetGroupLabels } from '#terms/cases'
import { genderLabels } from '#terms/people'
import { word } from '../app/locale.ts'
import { nationalityWord } from '../cases/nationality.ts'
import type { ClientKind, FormParts } from '../clients/client-kind.ts'
import { ClientView } from '../clients/client-view.ts'
import type { FieldError } from '../components/error-summary.ts'
import { type Fact, factSection, mailLink, phoneLink } from '../components/facts.ts'
import { fromDay } from '../components/format.ts'
import '../households/household-section.ts'
import '../packages/packages-section.ts'
import { editPerson, fetchPerson, fetchPersonHistory, restorePerson } from './api.ts'
import { renderPackageFacts } from './package-facts.ts'
import {
  draftOfPerson,
  noProblems,
  type PersonDraft,
  personEditOf,
  personProblems,
  settledPerson,
} from './person-draft.ts'
import './person-form.ts'
import { personProblemWords, toldPerson } from './person-words.ts'

/** Person: their cases, what is known of them, editing it, and how it came about. */
@customElement('lotse-person-view')
export class PersonView extends ClientView<Person, PersonState, PersonDraft> {
  protected readonly kind: ClientKind<Person, PersonState, PersonDraft> = {
    draftOf: draftOfPerson,
    told: toldPerson,
    fetch: fetchPerson,
    fetchHistory: fetchPersonHistory,
    restore: restorePerson,
    settled: settledPerson,
    send: ({ id, version }, fields, draft) => editPerson(id, version, personEditOf(draft, fields, this.me.today)),
    clientKey: 'personId',
    headOf: (person) => ({ ...person, place: placeOn(person, this.me.today) }),
    errorsIn,
    fieldOf: (name) => (/^residences|municipalityKey|place/.test(name) ? 'residences' : name),
    renderForm,
    renderFacts,
    renderMore: ({ id, cases }) =>
      html`<lotse-household-section class="packages" .personId=${id}></lotse-household-section>${renderPackages(id, cases)}`,
    consequenceOf: (person, { residences }) =>
      JSON.stringify(person.residences.map(({ municipality, ...one }) => one)) === JSON.stringify(residences)
        ? ''
        : msg('Die Wohnorte gelten auch für vergangene Quartale.'),
  }
}

/** Where they live today: a move that is told beforehand has not happened yet. */
const placeOn = ({ residences }: Person, today: Day): string | null => {
  const now = residences.find(({ fromOn }) => fromOn === null || fromOn <= today)
  return now ? (now.municipality ?? now.place) : null
}

const errorsIn = (draft: PersonDraft, today: Day): FieldError[] => {
  const { fields, residences, household } = personProblems(draft, today)
  const ofFields = Object.entries(fields).map(([field, problem]) => ({
    field,
    label: toldPerson[field as keyof PersonDraft].label(),
    message: personProblemWords(problem),
  }))
  const ofRows = (['residences', 'household'] as const).flatMap((field) => {
    const [first] = Object.values(field === 'residences' ? residences : household)
    return first ? [{ field, label: toldPerson[field].label(), message: personProblemWords(first) }] : []
  })
  return [...ofFields, ...ofRows]
}

const renderForm = ({
  client,
  draft,
  saved,
  municipalities,
  today,
  tried,
  refused,
  edit,
}: FormParts<Person, PersonDraft>) => html`
  <lotse-person-form
    class="form-of-client"
    .draft=${draft}
    .saved=${saved}
    .municipalities=${municipalities}
    .today=${today}
    .problems=${tried ? personProblems(draft, today) : noProblems}
    .refused=${refused}
    ?householdKept=${client.householdKept}
    .suggestedOrigin=${suggestedOriginGroup(client.cases[0]?.targetGroup ?? draft.targetGroup)}
    @draft-edited=${({ detail }: CustomEvent<Partial<PersonDraft>>) => edit(detail)}
  ></lotse-person-form>
`

const renderFacts = (person: Person, today: Day) => html`
  ${factSection(msg('Kontakt'), contactOf(person))} ${factSection(msg('Person'), factsOf(person))}
  ${factSection(msg('Wohnorte'), homesOf(person, today))} ${renderPackageFacts(person)}
`

const renderPackages = (personId: string, cases: Person['cases']) => html`<lotse-packages-section
  class="packages"
  .personId=${personId}
  .caseIds=${cases.slice(0, 10).map(({ id }) => id)}
></lotse-packages-section>`

const contactOf = ({ phone, email }: Person): Fact[] => [
  [msg('Telefon'), phoneLink(phone)],
  [msg('E-Mail'), mailLink(email)],
]

const factsOf = (person: Person): Fact[] => [
  [msg('Zielgruppe'), groupOf(person)],
  [msg('Geburtsjahr'), person.birthYear?.toString() ?? null],
  [msg('Geschlecht'), person.gender && word(genderLabels[person.gender])],
  [msg('Staatsangehörigkeit'), person.nationalities.map(nationalityWord).join(', ') || null],
  [msg('Herkunft'), person.origin],
]

/** Rule 4 asks the case, not the person: where they differ, it is said. */
const groupOf = ({ targetGroup, cases }: Person) => {
  const differs = cases.some((one) => one.targetGroup !== targetGroup)
  return html`${word(targetGroupLabels[targetGroup])}
    ${differs ? html`<p class="hint meta">${msg('Für den nächsten Fall. Ein Fall hier hat eine andere, und die zählt für ihn.')}</p>` : nothing}`
}

const homesOf = ({ residences }: Person, today: Day): Fact[] => {
  if (residences.length === 0) return [[msg('Wohnort'), null]]
  return residences.map(({ fromOn, municipality, place }) => [
    sinceWords(fromOn, residences.length, today),
    municipality ?? place,
  ])
}

const sinceWords = (fromOn: Day | null, all: number, today: Day): string => {
  if (fromOn === null) return all === 1 ? msg('Wohnort') : msg('davor')
  return fromDay(fromOn, today)
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-person-view': PersonView
  }
}
