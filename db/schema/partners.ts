import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { day, id, isDayOrNull, isUuid, moment, version } from '../columns.ts'

/** An institution counsellors refer to: the directory the centre edits itself. */
export const partners = sqliteTable(
  'partners',
  {
    id: id().primaryKey(),
    /** By which questionnaires and modules name it, such as `ihk-chemnitz-erzgebirge`; null for one the centre added. */
    code: text('code'),
    institution: text('institution').notNull(),
    /** For sorting by German rules: folded to base letters. */
    sortName: text('sort_name').notNull(),
    /** For whom or where it is there, in the centre's words. */
    area: text('area'),
    /** BCP 47 tags, in the order they are named. */
    languages: text('languages', { mode: 'json' }).$type<string[]>().notNull(),
    website: text('website'),
    note: text('note'),
    /** When somebody last made sure that all of it holds; null: nobody has yet. */
    checkedOn: day('checked_on'),
    retiredAt: moment('retired_at'),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('partners_id', table.id),
    isDayOrNull('partners_checked_on', table.checkedOn),
    uniqueIndex('partners_by_code').on(table.code),
    index('partners_by_sort_name').on(table.sortName, table.id),
  ],
)

/** What a partner offers: a service one is sent to for. */
export const partnerOffers = sqliteTable(
  'partner_offers',
  {
    id: id().primaryKey(),
    partnerId: id('partner_id')
      .notNull()
      .references(() => partners.id),
    position: integer('position').notNull(),
    /** By which questionnaires name it; null for one the centre added. */
    code: text('code'),
    title: text('title').notNull(),
    description: text('description'),
    website: text('website'),
  },
  (table) => [
    isUuid('partner_offers_id', table.id),
    uniqueIndex('partner_offers_by_code').on(table.code),
    index('partner_offers_by_partner').on(table.partnerId, table.position),
  ],
)

/** Whom one reaches there. */
export const partnerContacts = sqliteTable(
  'partner_contacts',
  {
    id: id().primaryKey(),
    partnerId: id('partner_id')
      .notNull()
      .references(() => partners.id),
    position: integer('position').notNull(),
    /** A person, or a desk such as `Arbeitgeber-Service`. */
    name: text('name').notNull(),
    email: text('email'),
    phone: text('phone'),
    address: text('address'),
  },
  (table) => [
    isUuid('partner_contacts_id', table.id),
    index('partner_contacts_by_partner').on(table.partnerId, table.position),
  ],
)
