import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The district's towns and communities, by their official key (Amtlicher Gemeindeschlüssel). */
export const municipalities = sqliteTable('municipalities', {
  key: text('key').primaryKey(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  /** Separated by blanks. */
  postcodes: text('postcodes').notNull(),
})
