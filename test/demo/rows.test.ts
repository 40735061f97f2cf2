import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { weekdayOf } from '../../src/calendar/rules.ts'
import { searchTerms } from '../../src/names/rules.ts'
import { demoOn, someDay } from './centres.ts'

const test = suite('the rows of the demo')

/** Each finds rows that break a promise; none may. */
const broken: Record<string, string> = {
  'point to nothing': `select * from pragma_foreign_key_check`,
  'have another last day than their latest standing entry': `
    select f.id from case_files f where f.last_entry_on <>
      coalesce((select max(happened_on) from entries e
        where e.case_id = f.id and e.removed_at is null and e.kind <> 'outcome'), f.opened_on)`,
  'do not begin with an entry that opens them': `
    select f.id from case_files f where 1 <> (
      select count(*) from entries e join status_changes s on s.entry_id = e.id
      where e.case_id = f.id and s.change = 'opened' and e.happened_on = f.opened_on and e.recorded_at = f.created_at)`,
  'are closed otherwise than their last status says': `
    select f.id from case_files f where coalesce(f.closed_on || f.closing_reason_id, 'open') <> (
      select iif(s.change = 'closed', e.happened_on || s.reason_id, 'open')
      from entries e join status_changes s on s.entry_id = e.id
      where e.case_id = f.id order by e.recorded_at desc limit 1)`,
  'happened after the closing': `
    select e.id from entries e join case_files f on f.id = e.case_id where e.happened_on > f.closed_on
      and e.kind <> 'outcome'`,
  'happened while the case was closed': `
    select e.id from entries e join status_changes s on s.entry_id = e.id and s.change = 'closed'
    join status_changes t on t.change = 'reopened' join entries r on r.id = t.entry_id and r.case_id = e.case_id
      and r.recorded_at = (select min(x.recorded_at) from entries x join status_changes y on y.entry_id = x.id
        where x.case_id = e.case_id and x.recorded_at > e.recorded_at)
    join entries between_them on between_them.case_id = e.case_id
      and between_them.happened_on > e.happened_on and between_them.happened_on < r.happened_on`,
  'happened before the case was opened': `
    select e.id from entries e join case_files f on f.id = e.case_id
    where e.happened_on < f.opened_on or e.recorded_at < f.created_at`,
  'were recorded before they happened, or more than ten days after': `
    select id from entries where julianday(recorded_at / 86400000.0 + 2440587.5) - julianday(happened_on)
      not between 0 and 10`,
  'have a number that does not follow the order of opening': `
    select id from (
      select id, year, sequence, opened_on, row_number() over (partition by year order by created_at, id) as place
      from case_files) where sequence <> place or year <> substr(opened_on, 1, 4)`,
  'lack the row of their kind': `
    select e.id from entries e left join consultations c on c.entry_id = e.id
      left join status_changes s on s.entry_id = e.id left join outcomes o on o.id = e.id
      left join journey_acts j on j.entry_id = e.id
    where (c.entry_id is null) = (e.kind in ('consultation', 'short_contact'))
      or (s.entry_id is null) = (e.kind = 'status_change') or (o.id is null) = (e.kind = 'outcome')
      or (j.entry_id is null) = (e.kind = 'journey') or (e.kind = 'note' and e.note is null)`,
  'are to be done by somebody who may not know of the case': `
    select t.id from follow_ups t join case_files f on f.id = t.case_id
    where f.restricted_at is not null and t.owner_id <> f.lead_id`,
  'were to be done before they were written down': `
    select id from follow_ups where created_at > (select max(ended_at) + 86400000 from sessions)`,
  'are removed by nobody': `select id from entries where (removed_at is null) <> (removed_by is null)`,
  'have a topic that is not offered for such clients': `
    select t.entry_id from consultation_topics t join catalogue_entries c on c.id = t.topic_id
    join entries e on e.id = t.entry_id join case_files f on f.id = e.case_id
    where c.offered_for not in ('both', iif(f.person_id is null, 'organisation', 'person'))`,
  'were counselled by somebody who had not joined yet': `
    select e.id from entries e join users u on u.id = e.recorded_by where e.recorded_at < u.created_at`,
  'could be somebody’s real address': `
    select email from (select email from people union all select email from organisation_contacts union all
      select email from enquiries union all select email from partner_contacts)
    where email is not null and email not like '%@example.org'`,
  'could be somebody’s real number': `
    select phone from (select phone from people union all select phone from organisation_contacts union all
      select phone from enquiries union all select phone from partner_contacts)
    where phone is not null and phone not like '0% 000%' and phone not like '+% 00%' and phone not like '+84 24 5550%'`,
  'are placed where nobody could have placed them, or before their case began': `
    select p.id from placements p join case_files f on f.id = p.case_id
    left join case_files o on o.organisation_id = p.organisation_id
    where f.person_id is null or p.began_on < f.opened_on or o.restricted_at is not null or f.restricted_at is not null`,
  'cannot be found by name': `
    select id from (select id from people union all select id from organisations)
    where id not in (select client_id from client_names)`,
  'have a history that does not lead to how they are': `
    select p.id from people p
    left join (select subject_id, count(*) as edits, max(json_array_length(changes, '$.residences.to')) as homes
      from audit where action = 'person.edited' group by subject_id) a on a.subject_id = p.id
    where p.version <> 1 + coalesce(a.edits, 0)
      or a.homes <> (select count(*) from residences r where r.person_id = p.id)`,
  'have a history that was written in the future, or before they were recorded': `
    select a.id from audit a join people p on p.id = a.subject_id
    where a.at < p.created_at or a.at > unixepoch('${someDay}', '+1 day') * 1000`,
  'hold a talk id that nobody shares': `
    select talk_id from consultations where talk_id is not null group by talk_id having count(*) <> 2`,
}

for (const [what, sql] of Object.entries(broken)) {
  test(`none ${what}`, async () => {
    assert.equal((await demoOn(someDay)).all(sql).slice(0, 5), [])
  })
}

test('are keyed by the moment they were written', async () => {
  const { all } = await demoOn(someDay)
  for (const { id, moment } of all(`
    select id, recorded_at as moment from entries union all select id, created_at from people
    union all select id, created_at from case_files union all select id, created_at from events`)) {
    assert.is(Number.parseInt(String(id).replaceAll('-', '').slice(0, 12), 16), moment)
  }
})

test('are written in office hours, hardly ever about a weekend', async () => {
  const { all } = await demoOn(someDay)
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' })
  const entries = all(`select happened_on as day, recorded_at as moment from entries where happened_on < '2026-11-20'`)
  const times = entries.map(({ moment }) => clock.format(Number(moment)))
  assert.ok(times.every((time) => time >= '07:00' && time <= '18:00'))
  const atWeekends = entries.filter(({ day }) => weekdayOf(String(day)) > 5).length
  assert.ok(atWeekends > 0 && atWeekends < entries.length / 50)
  const busiest = Math.max(
    ...[1, 2, 3, 4, 5].map((day) => entries.filter((one) => weekdayOf(String(one.day)) === day).length),
  )
  assert.ok(busiest < entries.length * 0.26)
})

test('find people by every spelling of their names', async () => {
  const { all } = await demoOn(someDay)
  const found = (typed: string) => {
    const expression = searchTerms(typed)
      .map(({ forms, prefix }) => `(${forms.map((form) => `"${form}"${prefix ? ' *' : ''}`).join(' OR ')})`)
      .join(' AND ')
    return all('select client_id from client_names where client_names match ?', expression).length
  }
  for (const typed of [
    'suss-weiss',
    'Süß-Weißbach',
    'horejsi',
    'yildizhan',
    'adebayo',
    'ngoc nhien',
    'ليلى',
    'goeckeritz',
  ]) {
    assert.ok(found(typed) > 0, typed)
  }
})

test('hold every text in one normal form, and names the database can sort', async () => {
  const { all } = await demoOn(someDay)
  for (const { name, sort } of all(`
    select coalesce(given_name, '') || family_name || coalesce(native_name, '') as name, sort_name as sort from people
    union all select name, sort_name from organisations`)) {
    assert.is(name, String(name).normalize('NFC'))
    assert.match(String(sort), /^[a-z0-9]/)
  }
})

test('are as many as a centre of ten years has', async () => {
  const { value } = await demoOn(someDay)
  const count = (table: string) => Number(value(`select count(*) from ${table}`))
  assert.ok(count('people') > 900 && count('people') < 2000)
  assert.ok(count('organisations') > 2000 && count('organisations') < 3000)
  assert.ok(count('entries') > 8000 && count('entries') < 18_000)
  assert.is(count('users'), 8)
  assert.is(count('counsellors where user_id is not null'), 6)
  assert.is(count("counsellors where state = 'unconfirmed'"), 2, 'names of an old list')
})

test.run()
