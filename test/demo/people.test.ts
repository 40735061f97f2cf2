import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  likelyDuplicatesOfOrganisations,
  likelyDuplicatesOfPeople,
  type OrganisationTraits,
} from '../../src/duplicates/rules.ts'
import { displayName } from '../../src/names/rules.ts'
import { demoOn, someDay } from './centres.ts'

const test = suite('the people of the demo')

const peopleRows = async () => {
  const { all } = await demoOn(someDay)
  return all('select * from people') as {
    id: string
    given_name: string | null
    family_name: string
    native_name: string | null
    birth_year: number | null
    email: string | null
    phone: string | null
  }[]
}

test('carry every mark the region meets', async () => {
  const names = (await peopleRows()).map((one) =>
    displayName({ givenName: one.given_name, familyName: one.family_name }),
  )
  const text = names.join(' ').toLowerCase()
  const letters = [...'äöüßáčďěéíňóřšťúůýžąćęłńóśźżăâîșțőűşğıçđêôơưạễñãõåøọẹṣ']
  assert.is(letters.filter((letter) => !text.includes(letter)).join(), '')
  assert.ok(
    names.some((name) => /\u0300/.test(name)),
    'a mark that no letter contains, as in Adébáyọ̀',
  )
})

test('have names in Arabic, Persian and Cyrillic script too', async () => {
  const native = (await peopleRows()).map((one) => one.native_name ?? '')
  for (const script of [/\p{Script=Arabic}/u, /[پچژگ]/u, /\p{Script=Cyrillic}/u, /[іїєґ]/iu]) {
    assert.ok(native.filter((name) => script.test(name)).length > 3, String(script))
  }
})

test('are ugly where screens break: sixty characters, one name only, a title', async () => {
  const rows = await peopleRows()
  const names = rows.map((one) => displayName({ givenName: one.given_name, familyName: one.family_name }))
  assert.is(Math.max(...names.map((name) => name.length)), 60)
  assert.ok(rows.some((one) => one.given_name === null))
  assert.ok(names.some((name) => name.startsWith('Dr. ')))
})

test('have what real lists have: unknowns, several nationalities, several homes', async () => {
  const { value } = await demoOn(someDay)
  const count = (sql: string) => Number(value(`select count(*) from (${sql})`))
  assert.ok(count('select 1 from people where birth_year is null') > 20)
  assert.ok(count('select 1 from people where gender is null') > 20)
  assert.ok(count(`select 1 from people where gender = 'diverse'`) > 2)
  assert.ok(count('select 1 from people where id not in (select person_id from nationalities)') > 10)
  assert.ok(count('select 1 from nationalities group by person_id having count(*) > 1') > 20)
  assert.ok(count(`select 1 from nationalities where country in ('stateless', 'unclear')`) > 3)
  assert.ok(count('select 1 from residences group by person_id having count(*) > 2') > 10)
  assert.ok(count('select 1 from people where id not in (select person_id from residences)') > 10)
})

test('have a few who are probably recorded twice, and many who only share a name', async () => {
  const rows = await peopleRows()
  const traits = rows.map((one) => ({
    id: one.id,
    givenName: one.given_name,
    familyName: one.family_name,
    birthYear: one.birth_year,
    email: one.email,
    phone: one.phone,
  }))
  const pairs = likelyDuplicatesOfPeople(traits).length
  assert.ok(pairs >= 4 && pairs < 40, `${pairs} pairs`)
})

test('stand beside companies of which hardly two are alike', async () => {
  const { all } = await demoOn(someDay)
  const rows = all(
    `select o.id, o.name, email, phone, coalesce(municipality_key, place) as place, sector from organisations o
    left join organisation_contacts c on c.organisation_id = o.id and c.position = 0`,
  )
  const pairs = likelyDuplicatesOfOrganisations(rows as OrganisationTraits[]).length
  assert.ok(pairs < 10, `${pairs} pairs`)
})

test('have one case with four hundred entries when the figures were reported, and one with none', async () => {
  const { value } = await demoOn(someDay)
  const longest = `select case_id, count(*) as n from entries where happened_on <= '2022-06-30' group by 1 order by 2 desc`
  assert.is(value(`select n from (${longest}) limit 1`), 400)
  assert.is(value(`select closed_on from case_files where id = (select case_id from (${longest}) limit 1)`), null)
  assert.ok(
    Number(
      value(`select count(*) from case_files f where not exists (
    select 1 from entries e where e.case_id = f.id and e.kind <> 'status_change')`),
    ) > 0,
  )
})

test('were written about in many words, some of them in paragraphs', async () => {
  const { value } = await demoOn(someDay)
  assert.ok(Number(value(`select count(distinct note) from entries where kind = 'consultation'`)) > 2500)
  assert.ok(Number(value(`select count(*) from entries where note like '%' || char(10) || char(10) || '%'`)) > 30)
  assert.is(value(`select count(*) from entries where note like '%{%' or note like '%undefined%' or note = ''`), 0)
})

test('have told for the welcome package what a family, a returnee and a worker from Poland would', async () => {
  const { all } = await demoOn(someDay)
  const told = all(`select p.family_name as name, p.origin_group as origin, p.household_known as known,
      (select group_concat(relation, ' ') from (
        select relation from household_members m where m.person_id = p.id order by position)) as along,
      (select group_concat(language, ' ') from (
        select language from person_languages l where l.person_id = p.id order by position)) as languages
    from people p where p.origin_group is not null`)
  for (const one of [
    ['Zahorodnia', 'temporary_protection', 1, 'child child', 'uk ru de'],
    ['Süß-Weißbach', 'returnee', 1, 'partner child child', 'de'],
    ['Wójcik-Schönherr', 'eu', 1, 'partner', 'pl de'],
    ['Nguyễn Thị Ngọc Nhiên', 'third_country', 1, null, 'vi en de'],
  ]) {
    assert.equal(Object.values(told.find(({ name }) => name === one[0]) ?? {}), one)
  }
  assert.equal(all(`select 1 from household_members where birth_year > ${someDay.slice(0, 4)}`), [])
  assert.equal(
    all('select 1 from household_members m join people p on p.id = m.person_id where not p.household_known'),
    [],
  )
})

test.run()
