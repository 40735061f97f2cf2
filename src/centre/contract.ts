import { type Static, Type } from 'typebox'
import { Day, Shape, Word } from '../http/contract.ts'
import { casePrefixPattern, enquiriesKept, openingsAsked, silentAfterDays, withheldBelow } from './terms.ts'

const CasePrefix = Type.String({ pattern: casePrefixPattern, maxLength: 10 })
const between = ({ least, most }: { least: number; most: number }) => Type.Integer({ minimum: least, maximum: most })

export const Centre = Shape({
  name: Type.String(),
  casePrefix: Type.String(),
  /** From this day on is counted. */
  foundedOn: Day,
  silentAfterDays: Type.Integer(),
  /** Rule 11. */
  withheldBelow: Type.Integer(),
  /** After so many months what a settled enquiry says of people is erased. */
  enquiriesKeptForMonths: Type.Integer(),
  /** After so many days somebody is asked whether an opening is still one. */
  openingsAskedAfterDays: Type.Integer(),
  version: Type.Integer(),
})
export type Centre = Static<typeof Centre>

export const CentreEdit = Shape({
  name: Type.Optional(Word),
  casePrefix: Type.Optional(CasePrefix),
  foundedOn: Type.Optional(Day),
  silentAfterDays: Type.Optional(between(silentAfterDays)),
  withheldBelow: Type.Optional(between(withheldBelow)),
  enquiriesKeptForMonths: Type.Optional(between(enquiriesKept)),
  openingsAskedAfterDays: Type.Optional(between(openingsAsked)),
})
export type CentreEdit = Static<typeof CentreEdit>
