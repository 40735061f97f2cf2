import type Database from 'better-sqlite3'

/** The same answers as Lotse's, each by as few prepared statements as will do. */
export const bareQueries = (db: Database.Database) => {
  const prepare = (sql: string) => db.prepare(sql)
  const openCases = prepare(`${caseRows} where c.closed_on is null order by c.last_entry_on desc, c.id desc limit 50`)
  const caseFile = prepare(`${caseRows} where c.id = ?`)
  const timeline = prepare(`
    select e.id, e.kind, e.happened_on, e.recorded_at, u.name as recorded_by, e.note, e.version, t.minutes, t.language,
      t.accompanied, h.name as held_by, w.german as channel, s.change,
      (select json_group_array(g.german) from consultation_topics o join catalogue_entries g on g.id = o.topic_id
       where o.entry_id = e.id) as topics
    from entries e left join users u on u.id = e.recorded_by left join consultations t on t.entry_id = e.id
    left join counsellors h on h.id = t.held_by_id left join catalogue_entries w on w.id = t.channel_id
    left join status_changes s on s.entry_id = e.id
    where e.case_id = ? and e.removed_at is null
    order by e.happened_on desc, e.recorded_at desc, e.id desc limit 50`)
  const search = prepare(`
    select n.client_id as id, coalesce(p.family_name, o.name) as name, p.given_name, p.birth_year, p.target_group, ${place},
      (select max(f.last_entry_on) from case_files f where f.person_id = p.id or f.organisation_id = o.id) as last
    from client_names n left join people p on p.id = n.client_id left join organisations o on o.id = n.client_id
    where client_names match ? order by last desc, n.client_id limit 10`)
  const foundedOn = prepare('select founded_on from settings').pluck()
  const report = prepare(reportSql)
  return {
    openCases: () => ({ rows: openCases.all() }),
    caseFile: (id: string) => caseFile.get(id),
    timeline: (id: string) => ({ rows: timeline.all(id) }),
    search: (word: string) => search.all(`"${word}"*`),
    report: () => ({ quarters: report.all(foundedOn.get(), new Date().toISOString().slice(0, 10)) }),
  }
}

const place = `coalesce(
  (select coalesce(m.name, r.place) from residences r left join municipalities m on m.key = r.municipality_key
   where r.person_id = p.id and (r.from_on is null or r.from_on <= date('now')) order by r.from_on desc limit 1),
  (select coalesce(m.name, o.place) from municipalities m where m.key = o.municipality_key)) as place`

const caseRows = `
  select c.id, c.prefix, c.year, c.sequence, c.target_group, c.opened_on, c.closed_on, c.last_entry_on, l.name as lead,
    p.given_name, coalesce(p.family_name, o.name) as name, ${place},
    (select json_group_array(g.german) from consultation_topics t join catalogue_entries g on g.id = t.topic_id
     where t.entry_id = (select e.id from entries e where e.case_id = c.id and +e.kind = 'consultation'
       and e.removed_at is null order by e.happened_on desc, e.recorded_at desc, e.id desc limit 1)) as topics,
    exists (select 1 from entries e where e.case_id = c.id and +e.kind = 'consultation' and e.removed_at is null
      and not exists (select 1 from consultation_topics t where t.entry_id = e.id)) as missing_topic
  from case_files c join counsellors l on l.id = c.lead_id
  left join people p on p.id = c.person_id left join organisations o on o.id = c.organisation_id`

/** Rules 1 to 5 in one statement: each quarter and group, how many were counselled, how many of them for the first time. */
const reportSql = `
  with talks as (
    select coalesce(p.merged_into, o.merged_into, p.id, o.id) as client, c.target_group, c.year, c.sequence, e.id,
      e.happened_on, e.recorded_at, t.accompanied,
      substr(e.happened_on, 1, 4) || '-Q' || ((cast(substr(e.happened_on, 6, 2) as integer) + 2) / 3) as quarter
    from entries e join consultations t on t.entry_id = e.id join case_files c on c.id = e.case_id
    left join people p on p.id = c.person_id left join organisations o on o.id = c.organisation_id
    where e.kind = 'consultation' and e.removed_at is null and e.happened_on between ? and ?
  ), numbered as (
    select client, quarter, accompanied,
      first_value(target_group) over one as target_group, row_number() over one as nth
    from talks window one as (partition by client order by happened_on, recorded_at, year, sequence, id)
  )
  select quarter, target_group, count(distinct client) as counselled, count(*) filter (where nth = 1) as new,
    count(*) as consultations, sum(accompanied) as accompanied
  from numbered group by quarter, target_group order by quarter`
