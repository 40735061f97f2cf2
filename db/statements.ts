import type Database from 'better-sqlite3'
import { is, type Logger, Param, Placeholder } from 'drizzle-orm'
import { BetterSQLiteSession, PreparedQuery } from 'drizzle-orm/better-sqlite3'
import { NoopCache } from 'drizzle-orm/cache/core'
import type { PreparedQueryConfig, SelectedFieldsOrdered } from 'drizzle-orm/sqlite-core'
import { BaseSQLiteDatabase, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { type MakeRow, rowMaker } from './rows.ts'

type Prepared = ConstructorParameters<typeof PreparedQuery>
type Values = Record<string, unknown>

/** Drizzle on one connection, whose statements are compiled once; a test listens to what is run by `$logger`. */
export const drizzleOn = (connection: Database.Database) => {
  keepStatements(connection)
  const logger: Logger = { logQuery: () => undefined }
  const dialect = new SQLiteSyncDialect()
  const session = new Session(connection, dialect, logger)
  const database = new BaseSQLiteDatabase('sync', dialect, session, undefined)
  return Object.assign(database, { $client: connection, $logger: logger })
}

/** So many different statements are asked again and again; a list of ids of another length is another one. */
const statementsKept = 200

/**
 * Drizzle has SQLite compile every statement anew; on a large list that takes longer than answering it. The latest ones are
 * kept by their text. Each is run to its end before anything else happens, so that one object serves all who ask.
 */
const keepStatements = (connection: Database.Database): void => {
  const compile = connection.prepare.bind(connection)
  const kept = new Map<string, Database.Statement>()
  const prepare = (source: string): Database.Statement => {
    const statement = kept.get(source) ?? compile(source)
    // Whoever asks for arrays says so; the one before may have.
    if (statement.reader) statement.raw(false)
    kept.delete(source)
    kept.set(source, statement)
    const [oldest] = kept.keys()
    if (kept.size > statementsKept && oldest !== undefined) kept.delete(oldest)
    return statement
  }
  Object.assign(connection, { prepare })
}

/** Drizzle's own, with statements of ours. */
class Session extends BetterSQLiteSession<Record<string, never>, Record<string, never>> {
  private readonly connection: Database.Database
  private readonly hearing: Logger

  constructor(connection: Database.Database, dialect: SQLiteSyncDialect, logger: Logger) {
    super(connection, dialect, undefined, { logger })
    this.connection = connection
    this.hearing = logger
  }

  override prepareQuery<Config extends Kind>(...[query, fields, ...more]: Parameters<PrepareQuery>) {
    const [method, isArray, mapper, metadata, cacheConfig] = more
    const kind = [metadata, cacheConfig, fields, method, isArray, mapper] as const
    const statement = new Statement(this.connection.prepare(query.sql), query, this.hearing, new NoopCache(), ...kind)
    return statement as unknown as PreparedQuery<Config>
  }
}

type Kind = Omit<PreparedQueryConfig, 'statement' | 'run'>
type PrepareQuery = BetterSQLiteSession<never, never>['prepareQuery']

/** A statement of drizzle's that knows once and for all how its values come in and its rows go out. */
class Statement extends PreparedQuery {
  private readonly select: (values: Values) => unknown[][]
  private makeRow: MakeRow | null = null
  private readonly ordered: SelectedFieldsOrdered | undefined
  declare joinsNotNullableMap: Record<string, boolean> | undefined

  constructor(...[statement, query, logger, cache, metadata, cacheConfig, fields, method, isArray, mapper]: Prepared) {
    super(statement, query, logger, cache, metadata, cacheConfig, fields, method, isArray, mapper)
    this.ordered = mapper ? undefined : fields
    const bind = binderOf(query.params)
    this.select = (values) => {
      const bound = bind(values)
      logger.logQuery(query.sql, bound)
      return statement.raw().all(...bound) as unknown[][]
    }
  }

  override all(values: Values = {}): unknown {
    if (!this.ordered) return super.all(values)
    // Not before: drizzle says only now which tables a join may leave out.
    this.makeRow ??= rowMaker(this.ordered, this.joinsNotNullableMap)
    return this.select(values).map(this.makeRow)
  }
}

const binderOf = (params: unknown[]): ((values: Values) => unknown[]) => {
  const places = params.map((param) => placeOf(param))
  return (values) => places.map((place) => place(values))
}

const placeOf = (param: unknown): ((values: Values) => unknown) => {
  if (is(param, Placeholder)) return valueNamed(param.name)
  if (is(param, Param) && is(param.value, Placeholder)) {
    const named = valueNamed(param.value.name)
    return (values) => param.encoder.mapToDriverValue(named(values))
  }
  return () => param
}

const valueNamed = (name: string) => (values: Values) => {
  if (!(name in values)) throw new Error(`No value for placeholder "${name}" was provided`)
  return values[name]
}
