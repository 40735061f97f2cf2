import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { Side, SideBySide } from '#contract/duplicates'
import { targetGroupLabels } from '#terms/cases'
import { type MergeField, mergeFieldLabels } from '#terms/duplicates'
import { genderLabels, originGroupLabels } from '#terms/people'
import { word } from '../app/locale.ts'
import { caseAddress } from '../cases/case-row-words.ts'
import { nationalityWord } from '../cases/nationality.ts'
import { clientAddress } from '../clients/address.ts'
import { clientName } from '../components/client-name.ts'
import { count, longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { languageWord } from '../components/language-words.ts'
import { contactWords } from '../organisations/organisation-words.ts'
import { householdWords, yesNoWords } from '../people/package-words.ts'

type Shown = TemplateResult | string | null
/** Neither says it: nothing to compare. */
type Row = { label: string; show: (side: Side) => Shown; differs: boolean; isEmpty: boolean }

/**
 * The two records in one table: what each says, and where they differ. Its roles are named, as on the phone the rows are
 * laid out in their own way.
 */
export const renderPairTable = (pair: SideBySide): TemplateResult => {
  const sides = [pair.survivor, pair.merged] as const
  return html`<div class="pair" role="table" aria-label=${msg('Beide Einträge nebeneinander')}>
    <div role="row" class="heads">
      <span role="columnheader" class="label">${msg('Name')}${differentNames(pair) ? differentTag() : nothing}</span>
      ${sides.map((side, index) => renderHead(side, index === 0))}
    </div>
    ${rowsOf(pair)
      .filter(({ isEmpty }) => !isEmpty)
      .map(
        ({ label, show, differs }) => html`<div role="row" class=${differs ? 'differs' : nothing}>
        <span role="rowheader" class="label"
          >${label}${differs ? differentTag() : nothing}</span
        >
        ${sides.map((side) => html`<span role="cell">${show(side) ?? notRecorded()}</span>`)}
      </div>`,
      )}
  </div>`
}

const renderHead = (side: Side, stays: boolean) => html`<span role="columnheader" class="head">
  <span class="meta role">${icon(stays ? 'check' : 'arrowRight')}${stays ? msg('bleibt') : msg('geht darin auf')}</span>
  <a class="who link" href=${clientAddress(side)}>${clientName(side)}</a>
</span>`

const differentNames = ({ survivor, merged }: SideBySide) =>
  survivor.name !== merged.name ||
  (survivor.nativeName ?? merged.nativeName) !== (merged.nativeName ?? survivor.nativeName)

const differentTag = () => html`<span class="tag">${msg('verschieden')}</span>`

const notRecorded = () => html`<span class="none">${msg('nicht erfasst')}</span>`

const rowsOf = ({ survivor, merged }: SideBySide): Row[] => {
  const of = (label: string, show: Row['show'], said: (side: Side) => unknown): Row => ({
    label,
    show,
    differs: isSaid(said(survivor)) && isSaid(said(merged)) && said(survivor) !== said(merged),
    isEmpty: !isSaid(said(survivor)) && !isSaid(said(merged)),
  })
  const field = (name: MergeField, said: (side: Side) => string | null) => of(word(mergeFieldLabels[name]), said, said)
  const reached = [field('phone', ({ phone }) => phone), field('email', ({ email }) => email)]
  const facts = survivor.kind === 'person' ? [...personRows(field), ...reached] : organisationRows(field)
  const always = (label: string, show: Row['show']): Row => ({ label, show, differs: false, isEmpty: false })
  return [
    ...facts,
    ...(survivor.kind === 'person'
      ? [always(msg('Wohnorte'), residencesOf)]
      : [always(msg('Veranstaltungen'), eventsOf)]),
    always(msg('Fälle'), casesOf),
    always(msg('Erfasst am'), ({ recordedOn }) => longDay(recordedOn)),
  ]
}

const isSaid = (value: unknown) => value !== null && value !== ''

type Field = (name: MergeField, said: (side: Side) => string | null) => Row

const personRows = (field: Field): Row[] => [
  field('targetGroup', ({ targetGroup }) =>
    targetGroup === 'undecided' ? null : word(targetGroupLabels[targetGroup]),
  ),
  field('birthYear', ({ birthYear }) => birthYear?.toString() ?? null),
  field('gender', ({ gender }) => gender && word(genderLabels[gender])),
  field('nationalities', ({ nationalities }) => nationalities.map(nationalityWord).join(', ') || null),
  field('origin', ({ origin }) => origin),
  field('originGroup', ({ originGroup }) => originGroup && word(originGroupLabels[originGroup])),
  field('household', ({ household }) => householdWords(household)),
  field('hasCar', ({ hasCar }) => yesNoWords(hasCar)),
  field('hasFamilyAbroad', ({ hasFamilyAbroad }) => yesNoWords(hasFamilyAbroad)),
  field('hasForeignDegree', ({ hasForeignDegree }) => yesNoWords(hasForeignDegree)),
  field('movingOn', ({ movingOn }) => movingOn && longDay(movingOn)),
  field('languages', ({ languages }) => languages.map(languageWord).join(', ') || null),
]

const organisationRows = (field: Field): Row[] => [
  field('sector', ({ sector }) => sector),
  field('employees', ({ employees }) => (employees === null ? null : count(employees))),
  field('place', ({ place }) => place),
  field('contacts', ({ contacts }) => contacts.map(contactWords).join('; ') || null),
]

const residencesOf = ({ residences }: Side): Shown =>
  residences.length === 0
    ? null
    : html`<ul>
        ${residences.map(
          ({ fromOn, place }) =>
            html`<li>${place}${fromOn ? html` <span class="meta">${msg(str`ab ${longDay(fromOn)}`)}</span>` : nothing}</li>`,
        )}
      </ul>`

const eventsOf = ({ events }: Side): Shown => (events === 0 ? msg('keine') : count(events))

const casesOf = ({ cases }: Side): Shown =>
  cases.length === 0
    ? msg('keine')
    : html`<ul>
        ${cases.map(
          (one) => html`<li>
            <a class="link" href=${caseAddress(one.id)}>${one.number}</a>
            ${one.restricted ? html`<span class="tag">${icon('lock')} ${msg('geschützt')}</span>` : nothing}
            <span class="meta">${consultationWords(one.consultations)}, ${periodWords(one)}</span>
          </li>`,
        )}
      </ul>`

const consultationWords = (number: number): string =>
  number === 1 ? msg('1 Beratung') : msg(str`${count(number)} Beratungen`)

const periodWords = ({ openedOn, closedOn }: Side['cases'][number]): string =>
  closedOn === null ? msg(str`seit ${longDay(openedOn)}`) : msg(str`${longDay(openedOn)} bis ${longDay(closedOn)}`)
