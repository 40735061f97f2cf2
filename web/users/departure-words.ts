import { msg, str } from '@lit/localize'
import type { Departure } from '#contract/users'
import { count } from '../components/format.ts'

/** What will happen, a sentence each, in numbers and names. */
export const consequencesOf = (departure: Departure, name: string, successor: string | undefined): string[] => {
  const {
    openCases,
    closedCases,
    restrictedCases,
    casesToRead,
    openFollowUps,
    openAppointments,
    openReferrals,
    openEnquiries,
    calendarFeeds,
    sessions,
    links,
  } = departure
  const to = successor ? msg(str`an ${successor}`) : msg('an die Nachfolge')
  return [
    ...(openCases + closedCases > 0 ? [handedOver(openCases, closedCases, to)] : []),
    ...(restrictedCases > 0 ? [restricted(restrictedCases, successor)] : []),
    ...(openFollowUps > 0 ? [followUpsHandedOver(openFollowUps, to)] : []),
    ...(openAppointments > 0 ? [appointmentsAmong(openAppointments)] : []),
    ...(openReferrals > 0 ? [referralsHandedOver(openReferrals, to)] : []),
    ...(openEnquiries > 0 ? [enquiriesReleased(openEnquiries)] : []),
    ...(casesToRead > 0 ? [readNoMore(casesToRead, name)] : []),
    msg('Einträge behalten ihre Worte und den Namen dessen, der sie geschrieben hat.'),
    sessions > 0
      ? msg(str`${name} wird sofort überall abgemeldet und kann sich nicht mehr anmelden.`)
      : msg(str`${name} kann sich nicht mehr anmelden.`),
    ...(links > 0 ? [msg('Der Link, der noch gilt, wird ungültig.')] : []),
    ...(calendarFeeds > 0 ? [msg('Die Adresse des eigenen Kalenders öffnet nichts mehr.')] : []),
    msg('Wieder aktivieren geht jederzeit; die Fälle bleiben dann, wo sie sind.'),
  ]
}

const handedOver = (open: number, closed: number, to: string): string => {
  if (closed === 0)
    return open === 1 ? msg(str`1 offener Fall geht ${to}.`) : msg(str`${count(open)} offene Fälle gehen ${to}.`)
  if (open === 0)
    return closed === 1
      ? msg(str`1 geschlossener Fall geht ${to}.`)
      : msg(str`${count(closed)} geschlossene Fälle gehen ${to}.`)
  const opened = open === 1 ? msg('1 offener Fall') : msg(str`${count(open)} offene Fälle`)
  const ended = closed === 1 ? msg('1 geschlossener Fall') : msg(str`${count(closed)} geschlossene Fälle`)
  return msg(str`${opened} und ${ended} gehen ${to}.`)
}

const followUpsHandedOver = (open: number, to: string): string =>
  open === 1
    ? msg(str`1 offene Wiedervorlage geht mit ${to}.`)
    : msg(str`${count(open)} offene Wiedervorlagen gehen mit ${to}.`)

const appointmentsAmong = (open: number): string =>
  open === 1 ? msg('Darunter ist 1 Termin.') : msg(str`Darunter sind ${count(open)} Termine.`)

const referralsHandedOver = (open: number, to: string): string =>
  open === 1 ? msg(str`1 offener Verweis geht mit ${to}.`) : msg(str`${count(open)} offene Verweise gehen mit ${to}.`)

const enquiriesReleased = (open: number): string =>
  open === 1
    ? msg('1 offene Anfrage liegt danach bei niemandem und steht bei allen unter Heute.')
    : msg(str`${count(open)} offene Anfragen liegen danach bei niemandem und stehen bei allen unter Heute.`)

const readNoMore = (cases: number, name: string): string =>
  cases === 1
    ? msg(str`1 geschützten Fall anderer liest ${name} nicht mehr, auch nicht nach dem Wiederaktivieren.`)
    : msg(str`${count(cases)} geschützte Fälle anderer liest ${name} nicht mehr, auch nicht nach dem Wiederaktivieren.`)

const restricted = (cases: number, successor: string | undefined): string => {
  const who = successor ?? msg('wer übernimmt')
  return cases === 1
    ? msg(str`Davon ist 1 Fall geschützt: ${who} sieht ihn danach.`)
    : msg(str`Davon sind ${count(cases)} Fälle geschützt: ${who} sieht sie danach.`)
}
