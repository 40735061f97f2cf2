import { msg, str } from '@lit/localize'
import { count } from '../components/format.ts'
import type { CasesFilter } from './cases-address.ts'

/** Forty pages: nobody reads more on paper, and above it stands that these are the first. */
export const rowsOnPaper = 2000

/** Nothing where nobody knows how many. */
export const casesWords = (number: number | undefined): string => {
  if (number === undefined) return ''
  return number === 1 ? msg('1 Fall') : msg(str`${count(number)} Fälle`)
}

/** What to say where the list is empty: whether that is good, and what to do. */
export const emptyWords = ({ missing, lead, status, ...more }: CasesFilter, searched: string): string => {
  if (searched) return msg(str`Zu „${searched}“ gibt es hier keinen Fall. Vielleicht anders geschrieben?`)
  const { sort: _, order: __, ...others } = more
  if (Object.keys(others).length > 0) return msg('Dazu gibt es keinen Fall. Ein Filter weniger, und es werden mehr.')
  if (missing) return msg('Hier fehlt nichts: Jeder Fall hat seine Themen und seine Zielgruppe. Gut so.')
  if (lead === 'me' && status === 'open')
    return msg('Sie haben gerade keinen offenen Fall. Mit B oder + tragen Sie das erste Gespräch ein.')
  return msg('Hier ist noch kein Fall.')
}
