import { nothingKnown, type PackageFacts } from '../../src/people/rules.ts'

export const today = '2026-11-26'

/** Everything has been asked, and the answer is no. */
const alone: PackageFacts = {
  ...nothingKnown,
  origin: 'domestic',
  children: [],
  partner: false,
  car: false,
  familyAbroad: false,
  foreignDegree: false,
}

const born = (...years: (number | null)[]) => years.map((birthYear) => ({ birthYear }))

/** What everybody gets. */
export const forEveryone = [
  'broadcasting-fee',
  'clubs-and-people',
  'customs-and-holidays',
  'doctors-and-emergencies',
  'getting-around',
  'health-insurance',
  'registering-your-home',
  'renting-a-home',
  'tax-number',
  'waste-and-neighbours',
  'working-and-your-rights',
  'your-offices',
]

/** What everybody from abroad gets. */
const fromAbroad = ['bank-account', 'driving-licence', 'learning-german', 'social-insurance-number']
const abroadOnly = ['asylum', 'free-movement', 'residence-title', 'temporary-protection']

type Row = [who: string, facts: PackageFacts, gets: string[], asks?: Record<string, string>]

const small = 'kindergarten'
const pupil = 'school'
const money = 'child-benefit'

/** People, what they get beside `forEveryone`, and what they may get, with what would have to be asked. */
export const table: Row[] = [
  ['Anna, alone, from Leipzig', alone, []],
  ['Bernd from Hamburg, with a car', { ...alone, car: true }, ['registering-a-car']],
  ['Clara from Köln, with a baby', { ...alone, children: born(2026) }, [small, money]],
  ['Dörte from Kiel, whose child will be born next year', { ...alone, children: born(2027) }, [small, money]],
  ['Emil, whose child is 5 for certain', { ...alone, children: born(2021) }, [small, money]],
  ['Frieda, whose child turns 6 this year', { ...alone, children: born(2020) }, [small, pupil, money]],
  ['Gustav, whose child is 6 for certain', { ...alone, children: born(2019) }, [pupil, money]],
  ['Hanna, whose child is 17 for certain', { ...alone, children: born(2009) }, [pupil, money]],
  ['Igor, whose child turns 18 this year', { ...alone, children: born(2008) }, [pupil, money]],
  ['Jana, whose child is 18 for certain', { ...alone, children: born(2007) }, [money]],
  ['Kurt, whose children are 3 and 12', { ...alone, children: born(2023, 2014) }, [small, pupil, money]],
  [
    'Lena, who comes in 2027 with a child born in 2020',
    { ...alone, children: born(2020), movingOn: '2027-02-01' },
    [pupil, money],
  ],
  [
    'Max, who came in 2025 with a child born in 2020',
    { ...alone, children: born(2020), movingOn: '2025-03-01' },
    [small, pupil, money],
  ],
  [
    'Nora from Bern with a Swiss degree and no other',
    { ...alone, origin: 'eu', foreignDegree: true },
    [...fromAbroad, 'free-movement', 'recognition'],
  ],
  ['Olaf, who returns', { ...alone, origin: 'returnee' }, ['coming-home']],
  [
    'Petra, who returns from Austria with a degree, a car and a pupil',
    { ...alone, origin: 'returnee', foreignDegree: true, car: true, children: born(2015) },
    ['coming-home', 'recognition', 'registering-a-car', pupil, money],
  ],
  ['Quirin, who returns, with family abroad', { ...alone, origin: 'returnee', familyAbroad: true }, ['coming-home']],
  ['Radek from Chomutov', { ...alone, origin: 'eu' }, [...fromAbroad, 'free-movement']],
  [
    'Silvia from Cluj with family abroad: they move freely',
    { ...alone, origin: 'eu', familyAbroad: true },
    [...fromAbroad, 'free-movement'],
  ],
  [
    'Tomasz from Wrocław with two children and a car',
    { ...alone, origin: 'eu', car: true, children: born(2022, 2012) },
    [...fromAbroad, 'free-movement', 'registering-a-car', small, pupil, money],
  ],
  [
    'Urmila, a nurse from Kerala',
    { ...alone, origin: 'third_country', foreignDegree: true, familyAbroad: true },
    [...fromAbroad, 'residence-title', 'recognition', 'family-reunion'],
  ],
  ['Vinh from Hải Phòng, in training', { ...alone, origin: 'third_country' }, [...fromAbroad, 'residence-title']],
  [
    'Walid, an engineer from Tunis, with wife and small child beside him',
    { ...alone, origin: 'third_country', partner: true, foreignDegree: true, children: born(2024) },
    [...fromAbroad, 'residence-title', 'recognition', small, money],
  ],
  [
    'Xenia from Kharkiv with two children',
    { ...alone, origin: 'temporary_protection', children: born(2021, 2013), familyAbroad: true },
    [...fromAbroad, 'temporary-protection', 'family-reunion', small, pupil, money],
  ],
  [
    'Yuliia from Kyiv, alone, a teacher',
    { ...alone, origin: 'temporary_protection', foreignDegree: true },
    [...fromAbroad, 'temporary-protection', 'recognition'],
  ],
  ['Zahra from Herat, whose procedure runs', { ...alone, origin: 'asylum' }, [...fromAbroad, 'asylum']],
  [
    'Amir from Aleppo, recognised, with family abroad',
    { ...alone, origin: 'asylum', familyAbroad: true, foreignDegree: true },
    [...fromAbroad, 'asylum', 'family-reunion', 'recognition'],
  ],
  [
    'Beate, of whom nothing is known',
    nothingKnown,
    [],
    {
      ...Object.fromEntries([...fromAbroad, ...abroadOnly, 'coming-home'].map((code) => [code, 'Herkunft'])),
      'family-reunion': 'Familie im Ausland, Herkunft',
      'registering-a-car': 'Auto',
      recognition: 'ausländischer Abschluss',
      [small]: 'Kinder',
      [pupil]: 'Kinder',
      [money]: 'Kinder',
    },
  ],
  ['Conrad from Mainz, whose car nobody asked for', { ...alone, car: null }, [], { 'registering-a-car': 'Auto' }],
  [
    'Dana from Brno, whose children nobody asked for',
    { ...alone, origin: 'eu', children: null },
    [...fromAbroad, 'free-movement'],
    { [small]: 'Kinder', [pupil]: 'Kinder', [money]: 'Kinder' },
  ],
  [
    'Erik, one of whose children has no year',
    { ...alone, children: born(null) },
    [money],
    { [small]: 'Geburtsjahr eines Kindes', [pupil]: 'Geburtsjahr eines Kindes' },
  ],
  [
    'Fatma, who has a pupil and a child without a year',
    { ...alone, children: born(2014, null) },
    [pupil, money],
    { [small]: 'Geburtsjahr eines Kindes' },
  ],
  [
    'Goran from Novi Sad, whose family nobody asked for',
    { ...alone, origin: 'third_country', familyAbroad: null },
    [...fromAbroad, 'residence-title'],
    { 'family-reunion': 'Familie im Ausland' },
  ],
  [
    'Heidi from Graz or Rostock, with no family abroad',
    { ...alone, origin: null },
    [],
    Object.fromEntries([...fromAbroad, ...abroadOnly, 'coming-home'].map((code) => [code, 'Herkunft'])),
  ],
  [
    'Ivo from Plzeň, of whose degree nobody knows',
    { ...alone, origin: 'eu', foreignDegree: null },
    [...fromAbroad, 'free-movement'],
    { recognition: 'ausländischer Abschluss' },
  ],
]
