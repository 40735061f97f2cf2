import type { Role } from '../../../src/accounts/terms.ts'
import type { Day } from '../../../src/calendar/rules.ts'

/** Who works in the demo centre; all invented. */
export type DemoUser = {
  signInName: string
  name: string
  roles: readonly Role[]
  since: Day
  /** How much of the counselling is theirs; none for those who do not counsel. */
  share: number
}

export const mainCounsellor = 'marlene.huebner'
/** Sets their password by a link, as a new colleague does; finds cases to work on all the same. */
export const newcomer = 'jens.oehme'
export const coordinator = 'cornelia.braeunig'

export const demoUsers: readonly DemoUser[] = [
  { signInName: mainCounsellor, name: 'Marlene Hübner', roles: ['counsellor'], since: '2016-07-01', share: 5 },
  { signInName: newcomer, name: 'Jens Oehme', roles: ['counsellor'], since: '2016-07-01', share: 4 },
  { signInName: 'tabea.loeser', name: 'Tabea Löser', roles: ['counsellor'], since: '2017-09-01', share: 4 },
  { signInName: 'kateryna.reuther', name: 'Kateryna Reuther', roles: ['counsellor'], since: '2019-03-01', share: 4 },
  { signInName: 'mai.guenther', name: 'Mai Günther', roles: ['counsellor'], since: '2020-10-01', share: 4 },
  { signInName: coordinator, name: 'Dr. Cornelia Bräunig', roles: ['coordinator'], since: '2016-07-01', share: 1 },
  { signInName: 'rainer.zoephel', name: 'Rainer Zöphel', roles: ['administrator'], since: '2016-07-01', share: 0 },
  { signInName: 'gisela.auerswald', name: 'Gisela Auerswald', roles: ['auditor'], since: '2018-01-15', share: 0 },
]

export const counsellingUsers = demoUsers.filter((user) => user.share > 0)

/** Who counselled on that day, and how much of it was theirs. */
export const sharesOn = (day: Day): Record<string, number> =>
  Object.fromEntries(
    counsellingUsers.filter((user) => user.since <= day).map((user) => [user.signInName, user.share] as const),
  )
