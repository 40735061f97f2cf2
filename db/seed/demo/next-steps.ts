import { addDays, type Day } from '../../../src/calendar/rules.ts'
import type { followUps } from '../../schema/index.ts'
import { appointmentRows } from './appointments.ts'
import { counsellingUsers } from './colleagues.ts'
import { berlinMoment, workdayUntil } from './days.ts'
import type { DemoCase } from './model.ts'
import { type Random, randomOf } from './random.ts'
import type { Keys } from './staff.ts'
import { closingOf } from './standing.ts'
import { stepOf } from './step.ts'

type Row = typeof followUps.$inferInsert

/** What is to be done in cases with a face: what their story leads to. */
const stepsOfFaces: Record<string, [what: string, dueIn: number]> = {
  'Nguyễn Thị Ngọc Nhiên': ['Defizitbescheid durchgehen, Anpassungslehrgang wählen', 0],
  Dvořančák: ['Zusage der Wohnungsgenossenschaft nachfragen', -4],
  'Seniorenhaus Silberblick gGmbH': ['Vollmacht unterschrieben zurück?', -1],
  'Gemeinde Großrückerswalde': ['Maßnahmen aus dem Check nachhalten', 3],
  'al-Khatib': ['Dolmetscherin für das nächste Gespräch bestellen', 1],
  'Metallbau Wüstner GmbH & Co. KG': ['Stellenprofil auf Englisch schicken', 6],
}

const ofPeople = [
  'Rückruf wegen der Wohnung',
  'Fragen, ob der Kita-Platz da ist',
  'Unterlagen für die Anerkennung prüfen',
  'Sprachkurs: Platz bestätigt?',
  'Termin im Bürgeramt nachhalten',
  'Nach drei Monaten fragen, wie es geht',
]

const ofOrganisations = [
  'Stellenanzeige gemeinsam durchsehen',
  'Fragen, ob die Ansprechperson benannt ist',
  'Einladung zum Welcome-Coach schicken',
  'Nachfassen: Gespräch mit der Belegschaft',
]

/** In days from today; the first are the most urgent. */
const dueIn = [-2, 0, 0, 2, 5, 16, 45]

/** What everybody still has to do on that morning, a few things each, overdue ones among them. */
export const followUpRows = (cases: readonly DemoCase[], keys: Keys, today: Day, seed: number): Row[] =>
  counsellingUsers.flatMap(({ signInName, share }) => {
    const random = randomOf(seed, 'next steps', signInName, today)
    const open = cases.filter(
      ({ lead, openedOn, entries }) => lead === signInName && openedOn < today && !closingOf(entries),
    )
    const faces = open.flatMap((file) => stepOfFace(file, keys, today, random))
    const others = open.filter((file) => faces.every(({ caseId }) => caseId !== file.id))
    const wanted = share > 1 ? dueIn : dueIn.slice(1, 4)
    const usual = random
      .some(others, wanted.length)
      .map((file, index) => usualStep(file, wanted[index] ?? 0, keys, today, random))
    const meetings = appointmentRows(others, { signInName, most: share > 1 }, keys, today, seed)
    return [...faces, ...usual, freeStep(signInName, keys, today, random), ...meetings]
  })

const nameOf = ({ client }: DemoCase): string => client.person?.familyName ?? client.organisation?.name ?? ''

const stepOfFace = (file: DemoCase, keys: Keys, today: Day, random: Random): Row[] => {
  const step = stepsOfFaces[nameOf(file)]
  return step ? [stepOf(file, { what: step[0], dueOn: addDays(today, step[1]) }, keys, today, random)] : []
}

const usualStep = (file: DemoCase, days: number, keys: Keys, today: Day, random: Random): Row => {
  const what = random.pick(file.client.person ? ofPeople : ofOrganisations)
  return stepOf(file, { what, dueOn: addDays(today, days) }, keys, today, random)
}

const freeStep = (signInName: string, keys: Keys, today: Day, random: Random): Row => {
  const createdAt = berlinMoment(workdayUntil(addDays(today, -3)), 600, random)
  return {
    id: random.id(createdAt),
    what: 'Raum für den nächsten Welcome-Hutzn anfragen',
    ownerId: keys.counsellor(signInName),
    dueOn: addDays(today, random.whole(1, 9)),
    createdBy: keys.user(signInName),
    createdAt: new Date(createdAt),
  }
}
