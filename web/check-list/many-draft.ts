import type { Invitations, NewInvitations } from '#contract/check-list'
import type { SheetLink } from '#contract/invitations'
import type { Day } from '#rules/calendar'
import type { CheckLanguage } from '#terms/checks'
import { newId } from '../api.ts'

/** One of the organisations that are about to be invited. */
export type Picked = {
  organisationId: string
  name: string
  kind: 'company' | 'municipality'
  checkId: string
  sheetId: string
  respondent: string
  email: string
  /** That somebody is still asked there, in words; empty where nobody is. */
  hint: string
}

export const pickedOf = ({ id, name, kind }: { id: string; name: string; kind: Picked['kind'] }): Picked => ({
  ...{ organisationId: id, name, kind, checkId: newId(), sheetId: newId() },
  ...{ respondent: '', email: '', hint: '' },
})

/** What was refused is sent otherwise the next time: then they are other invitations. */
export const asOthers = (picked: readonly Picked[]): Picked[] =>
  picked.map((one) => ({ ...one, checkId: newId(), sheetId: newId() }))

type Common = { language: CheckLanguage; endsOn: Day; maySend: boolean }

export const invitationsOf = (picked: readonly Picked[], { language, endsOn, maySend }: Common): NewInvitations => ({
  language,
  endsOn,
  organisations: picked.map(({ checkId, sheetId, organisationId, respondent, email }) => ({
    checkId,
    sheetId,
    organisationId,
    respondent: respondent.trim() || null,
    email: (maySend && email.trim()) || null,
  })),
})

export type InvitedLink = { name: string; link: SheetLink; byMail: string | null }

/** As they are handed on: whose link, where it leads, and whether it went by mail as well. */
export const linksOf = ({ rows }: Invitations): InvitedLink[] =>
  rows.flatMap(({ check, links }) =>
    check.sheets.flatMap((sheet) => {
      const link = links.find(({ sheetId }) => sheetId === sheet.id)
      return link ? [{ name: check.organisation, link, byMail: sheet.mail ? sheet.email : null }] : []
    }),
  )
