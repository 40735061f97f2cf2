import type { Db, Handle } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { hashOf } from '../accounts/links.ts'
import { writeAudit } from '../audit/audit.ts'
import { findLogo } from '../centre/logo-queries.ts'
import { findSettings } from '../centre/queries.ts'
import type { Questionnaire } from '../checks/contract.ts'
import { questionnaireOf } from '../checks/questionnaires.ts'
import {
  answersOf,
  findSheetBySecret,
  notesOf,
  organisationOf,
  type SheetRow,
  updateSheet,
} from '../checks/sheet-queries.ts'
import type { CheckLanguage } from '../checks/terms.ts'
import { Refusal } from '../errors.ts'
import type { Actor, Stamp } from '../stamp.ts'
import type { AskedQuestionnaire, FieldNote, Sheet } from './contract.ts'

/** Who fills in has no account; the audit says that it came by a link. */
export const byLink: Actor = { userId: null, name: 'check link', roles: [] }

/** The same for an expired, a revoked, an unknown one and one of nothing: nobody learns from it what there is. */
const linkClosed = () => new Refusal(404, 'check_link_closed')

/** The one door to a sheet from outside. Throws `check_link_closed`. */
export const findOpenSheet = async (
  handle: Handle,
  secret: string,
  { today }: Pick<Stamp, 'today'>,
): Promise<SheetRow> => {
  const sheet = await findSheetBySecret(handle, hashOf(secret))
  if (!sheet || sheet.revokedAt !== null || today > sheet.endsOn) throw linkClosed()
  return sheet
}

/** The same, to write in. Throws `check_finished` beside. */
export const findSheetToFill = async (handle: Handle, secret: string, stamp: Stamp): Promise<SheetRow> => {
  const sheet = await findOpenSheet(handle, secret, stamp)
  if (sheet.finishedAt !== null) throw new Refusal(409, 'check_finished')
  return sheet
}

export const questionnaireOfSheet = ({ kind, questionnaireVersion }: SheetRow): Questionnaire =>
  questionnaireOf(kind, questionnaireVersion)

export const readSheet = async (handle: Handle, secret: string, stamp: Stamp): Promise<Sheet> =>
  describedSheet(handle, await findOpenSheet(handle, secret, stamp))

/** Notes that the link was opened, the first time, and reads what it opens. */
export const openSheet = (db: Db, secret: string, stamp: Stamp): Promise<Sheet> =>
  transaction(db, async (tx) => {
    const sheet = await findOpenSheet(tx, secret, stamp)
    if (sheet.openedAt === null) {
      await updateSheet(tx, sheet.id, { openedAt: stamp.at })
      await writeAudit(tx, 'check_sheet.opened', sheet.id, stamp)
    }
    return describedSheet(tx, sheet)
  })

/** In which the page and the report speak to whoever fills in; a finished sheet keeps that of its report. */
export const chooseLanguage = (db: Db, secret: string, language: CheckLanguage, stamp: Stamp): Promise<Sheet> =>
  transaction(db, async (tx) => {
    const sheet = await findSheetToFill(tx, secret, stamp)
    if (sheet.language !== language) await updateSheet(tx, sheet.id, { language })
    return describedSheet(tx, { ...sheet, language })
  })

const describedSheet = async (handle: Handle, sheet: SheetRow): Promise<Sheet> => {
  const { centreName } = await findSettings(handle)
  return {
    language: sheet.language,
    centre: centreName,
    logo: await findLogo(handle),
    organisation: organisationOf(sheet),
    respondent: sheet.respondent,
    endsOn: sheet.endsOn,
    finishedAt: sheet.finishedAt?.toISOString() ?? null,
    lastAnsweredAt: sheet.lastAnsweredAt?.toISOString() ?? null,
    questionnaire: asAsked(questionnaireOfSheet(sheet)),
    answers: await answersOf(handle, sheet.id),
    notes: await notesByField(handle, sheet.id),
  }
}

const notesByField = async (handle: Handle, sheetId: string): Promise<Record<string, FieldNote>> => {
  const rows = await notesOf(handle, sheetId)
  return Object.fromEntries(rows.map(({ field, note, version }) => [field, { note, version }]))
}

/** Why a statement weighs what it weighs is for the centre. */
export const asAsked = ({ kind, version, fields }: Questionnaire): AskedQuestionnaire => ({
  kind,
  version,
  fields: fields.map((field) => ({
    ...field,
    statements: field.statements.map(({ weightReason: _, ...asked }) => asked),
  })),
})
