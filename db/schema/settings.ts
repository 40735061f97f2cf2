import { sql } from 'drizzle-orm'
import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { largestLogo, logoTypes, type OfficeHours, widestLogo } from '../../src/centre/terms.ts'
import { day, holds, isDayOrNull, isOneOf, version } from '../columns.ts'

/** One row: this centre. */
export const settings = sqliteTable(
  'settings',
  {
    id: integer('id').primaryKey(),
    centreName: text('centre_name').notNull(),
    casePrefix: text('case_prefix').notNull(),
    /** The counting start of the centre's own report. */
    foundedOn: day('founded_on').notNull(),
    /** After how many days without an entry an open case is shown as silent. */
    silentAfterDays: integer('silent_after_days').notNull(),
    /** Rule 11: in what leaves the centre, a cell from 1 to one below this is withheld. */
    withheldBelow: integer('withheld_below').notNull().default(3),
    /** After how many months what a settled enquiry says of people is erased. */
    enquiriesKeptForMonths: integer('enquiries_kept_for_months').notNull().default(6),
    /** After how many days somebody is asked whether an opening is still one. */
    openingsAskedAfterDays: integer('openings_asked_after_days').notNull().default(60),
    /** How the centre is reached, as it stands on pages, in booklets and mails; null where nobody said. */
    street: text('street'),
    postcode: text('postcode'),
    town: text('town'),
    phone: text('phone'),
    email: text('email'),
    website: text('website'),
    /** When somebody is there; null where nobody said. */
    officeHours: text('office_hours', { mode: 'json' }).$type<OfficeHours>(),
    /** What pseudonyms are made with; kept here, so that a restored centre has the same. Null until a server first ran. */
    pseudonymKey: text('pseudonym_key'),
    version: version(),
  },
  (table) => [
    holds('settings_one_row', sql`${table.id} = 1`),
    isDayOrNull('settings_founded_on', table.foundedOn),
    holds('settings_withheld_below', sql`${table.withheldBelow} between 3 and 10`),
    holds('settings_enquiries_kept', sql`${table.enquiriesKeptForMonths} between 1 and 36`),
    holds('settings_openings_asked', sql`${table.openingsAskedAfterDays} between 7 and 730`),
    holds('settings_silent_after_days', sql`${table.silentAfterDays} between 1 and 3650`),
  ],
)

/** One row, or none: the centre's logo, with what stands for it where it is not seen. */
export const centreLogo = sqliteTable(
  'centre_logo',
  {
    id: integer('id').primaryKey(),
    mediaType: text('media_type', { enum: logoTypes }).notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    alternative: text('alternative').notNull(),
    image: blob('image', { mode: 'buffer' }).notNull(),
    sha256: text('sha256').notNull(),
  },
  (table) => [
    holds('centre_logo_one_row', sql`${table.id} = 1`),
    isOneOf('centre_logo_media_type', table.mediaType, logoTypes),
    holds('centre_logo_size', sql`length(${table.image}) between 1 and ${sql.raw(String(largestLogo))}`),
    holds(
      'centre_logo_extent',
      sql`${table.width} between 1 and ${sql.raw(String(widestLogo))} and ${table.height} between 1 and ${sql.raw(String(widestLogo))}`,
    ),
  ],
)
