import { composedModule, type Places } from '../../src/packages/compose-rules.ts'
import type { ComposedModule, Composition, Office } from '../../src/packages/contract.ts'
import { readModules } from '../../src/packages/modules.ts'
import { inOrder, type Module, suggestionsFor } from '../../src/packages/rules.ts'
import { type PackageLanguage, packageLanguages } from '../../src/packages/terms.ts'
import { nothingKnown, type PackageFacts } from '../../src/people/rules.ts'

export type BookletSample = { name: string; composition: Composition }

const printedOn = '2026-11-26'

const office = (name: string, more: Partial<Office> = {}): Office => ({
  ...{ name, address: null, phone: null, email: null, website: null, note: null },
  ...more,
})

const centre = office('Welcome Center Erzgebirge', {
  address: 'Adam-Ries-Straße 16, 09456 Annaberg-Buchholz',
  phone: '+49 3733 555 0100',
  email: 'willkommen@erzgebirge.example',
  website: 'https://www.erzgebirge.example/willkommen',
  note: 'Montag bis Freitag 9–16 Uhr',
})

const town: Composition['municipality'] = {
  name: 'Annaberg-Buchholz',
  townHall: office('Stadtverwaltung Annaberg-Buchholz', {
    address: 'Markt 1, 09456 Annaberg-Buchholz',
    phone: '+49 3733 555 0200',
    website: 'www.annaberg-buchholz.example',
  }),
  registrationOffice: office('Bürgerzentrum Annaberg-Buchholz', {
    address: 'Markt 1, 09456 Annaberg-Buchholz',
    phone: '+49 3733 555 0210',
    note: 'mit Termin; Dienstag bis 18 Uhr',
  }),
  waste: office('Zweckverband Abfallwirtschaft Südwestsachsen', {
    phone: '+49 37296 555 30',
    website: 'za-sws.example',
  }),
  schoolsAuthority: null,
}

const agency = office('Agentur für Arbeit Annaberg-Buchholz', {
  address: 'Paulus-Jenisius-Straße 43, 09456 Annaberg-Buchholz',
  phone: '0800 4 5555 00',
  email: 'annaberg-buchholz@arbeitsagentur.example',
})
const district = office('Landratsamt Erzgebirgskreis', { phone: '+49 3733 555 0' })

const places: Places = {
  centre,
  counsellor: { name: 'Jördis Oehme-Łukaszewska', phone: '+49 3733 555 0140', email: 'j.oehme@erzgebirge.example' },
  municipality: town,
  nextAppointment: { on: '2026-12-03', at: '14:30', about: 'Anerkennung, bitte Zeugnisse mitbringen' },
  partners: {
    'agentur-fuer-arbeit-annaberg-buchholz': agency,
    'landratsamt-erzgebirgskreis': district,
    'jobcenter-erzgebirgskreis': office('Jobcenter Erzgebirgskreis', { phone: '+49 3733 555 0300' }),
  },
}

type Person = { name: string; person: string; facts: PackageFacts; note: string | null }

const people: Person[] = [
  {
    name: 'worker',
    person: 'Đặng Thị Hồng Nhung',
    facts: {
      ...{ ...nothingKnown, origin: 'eu', children: [], partner: false, car: true },
      ...{ familyAbroad: false, foreignDegree: true, movingOn: '2027-01-15' },
    },
    note: null,
  },
  {
    name: 'family',
    person: 'Олена Ковальчук',
    facts: {
      ...{ ...nothingKnown, origin: 'temporary_protection', children: [{ birthYear: 2018 }, { birthYear: 2023 }] },
      ...{ partner: true, familyAbroad: true, foreignDegree: true, movingOn: '2026-12-01' },
    },
    note: 'Liebe Frau Kowaltschuk, den Kitaplatz für Маша habe ich vorgemerkt. Rufen Sie mich an, wenn der Brief von der Ausländerbehörde da ist.',
  },
  {
    name: 'returnees',
    person: 'Friederike und Øystein Göckeritz-Solbakken',
    facts: {
      ...{ ...nothingKnown, origin: 'returnee', children: [{ birthYear: 2014 }], partner: true, car: true },
      ...{ familyAbroad: false, foreignDegree: false, movingOn: '2027-03-01' },
    },
    note: 'Willkommen zurück!',
  },
]

/** What applies for certain; what might is for the counsellor to say. */
const modulesFor = (facts: PackageFacts): Module[] =>
  suggestionsFor(readModules(), facts, printedOn).flatMap((one) => (one.applies === 'yes' ? [one.module] : []))

type Wanted = Pick<Composition, 'language' | 'secondLanguage' | 'movingOn'>

const composed = (modules: Module[], wanted: Wanted, known: Places = places): ComposedModule[] =>
  modules.map((module) => composedModule(module, known, { ...wanted, printedOn }))

const compositionOf = ({ person, facts, note }: Person, language: PackageLanguage): Composition => {
  const { movingOn } = facts
  const { partners, ...here } = places
  const wanted = { language, secondLanguage: null, movingOn }
  return {
    ...{ format: 1, ...wanted, ...here, person: { name: person }, printedOn, note },
    modules: composed(modulesFor(facts), wanted),
    contacts: Object.values(partners),
  }
}

const line = 'Bitte bringen Sie zum nächsten Gespräch die Meldebescheinigung und den Vertrag mit, Punkt'
const fortyLines = Array.from({ length: 40 }, (_, index) => `${index + 1}. ${line} ${index + 1}.`).join('\n')

const eightyLetters = 'Prof. Dr. Maria-Magdalena Freifrau von Wolkenstein-Czartoryska-Łukaszewska y Garcíaz'.slice(
  0,
  80,
)

/** Everything at once that is too long, missing or odd. */
const ugly = (): BookletSample[] => {
  const nowhere: Places = {
    centre: office('Welcome Center'),
    counsellor: null,
    municipality: null,
    nextAppointment: null,
    partners: {},
  }
  const all = inOrder(
    readModules().filter(({ state }) => state === 'verified'),
    null,
    printedOn,
  )
  const bare = (wanted: Wanted): Composition => {
    const { partners, ...here } = nowhere
    return {
      ...{ format: 1, ...wanted, ...here, person: { name: eightyLetters }, printedOn },
      note: 'Danke! 🎉🎉 👩🏽‍🏭 你好, שלום, გამარჯობა und مرحبا بكم (bis 12.12.), Привіт <b>&amp;',
      modules: composed(all, wanted, nowhere),
      contacts: [],
    }
  }
  const german: Wanted = { language: 'de', secondLanguage: null, movingOn: null }
  const both: Wanted = { language: 'de', secondLanguage: 'ar', movingOn: '2027-01-15' }
  const [, family] = people
  const named = family ? compositionOf(family, 'de') : bare(german)
  return [
    { name: 'booklet-ugly-nothing-known-de', composition: bare(german) },
    { name: 'booklet-ugly-nothing-known-ar', composition: bare({ ...german, language: 'ar' }) },
    {
      name: 'booklet-ugly-all-modules-de-ar',
      composition: { ...bare(both), note: fortyLines, contacts: Object.values(places.partners) },
    },
    { name: 'booklet-ugly-all-modules-fa-en', composition: bare({ ...both, language: 'fa', secondLanguage: 'en' }) },
    {
      name: 'booklet-ugly-names-de',
      composition: {
        ...named,
        person: { name: 'سارة الخطيب و رضا پناهی (Chemnitz), 2 Personen' },
        counsellor: { name: 'لیلا Hübner', phone: '0371 / 555-12 (AB)', email: 'kein Postfach' },
        note: `${fortyLines}\n${fortyLines}`,
        contacts: Array.from({ length: 30 }, (_, index) => ({
          ...agency,
          name: `${'Fachkräfteeinwanderungsbeschleunigungsstelle'.repeat((index % 3) + 1)} ${index + 1}`,
          website: index % 2 === 0 ? `www.${'sehr-lange-adresse'.repeat(5)}.example/ä` : 'javascript:alert(1)',
        })),
      },
    },
  ]
}

/** The booklets of three people in every language, and of nobody one would like to meet. */
export const bookletSamples = (): BookletSample[] => [
  ...packageLanguages.flatMap((language) =>
    people.map((one) => ({ name: `booklet-${one.name}-${language}`, composition: compositionOf(one, language) })),
  ),
  ...ugly(),
]
