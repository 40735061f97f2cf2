import { pathToFileURL } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { Db } from '../db/open.ts'
import { databaseFile, openCentre } from '../db/open-centre.ts'
import { readSecret } from './accounts/cookie.ts'
import { offerFirstAdministrator } from './accounts/first-administrator.ts'
import { buildApp } from './app.ts'
import { makeNightlyBackups } from './backups/nightly.ts'
import { berlinDay } from './calendar/rules.ts'
import { readQuestionnaires } from './checks/questionnaires.ts'
import { writtenAhead } from './condition/condition.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { type DocumentStore, storeIn } from './documents/store.ts'
import { tidyDocuments, type Untidy } from './documents/tidying.ts'
import { clearOldDrafts, countUnreadable } from './drafts/drafts.ts'
import { eraseSettledEnquiries } from './enquiries/erasing.ts'
import { forgetForms } from './enquiry-forms/forms.ts'
import { forgetNames } from './events/forgetting.ts'
import { failureWords } from './failure.ts'
import { mailDueReminders } from './follow-ups/mailing-reminders.ts'
import { withoutContent } from './http/problems.ts'
import { readKeys } from './key-file.ts'
import { lockFileOf } from './mail/lock.ts'
import { clearOldMails } from './mail/outbox.ts'
import { Postman } from './mail/sending.ts'
import { handInAt } from './mail/smtp.ts'
import { readMailTexts } from './mail/texts.ts'
import { readModules } from './packages/modules.ts'
import { forgetUnconfirmed } from './registrations/registrations.ts'
import { commandLine } from './stamp.ts'

export type RunningServer = { address: string; close: () => Promise<void> }

/** Opens the centre, listens, and answers until `close`. Throws before it listens where the centre cannot be opened. */
export const startServer = async (config: Config, logger: boolean | object = true): Promise<RunningServer> => {
  // Before anything is touched: a broken template is mended first.
  readQuestionnaires()
  readMailTexts()
  readModules()
  const keys = readKeys(config.keyFile, config.dataFolder)
  const database = await openCentre(config.dataFolder)
  await warnOfWrongClock(database.db)
  const documents = storeIn(config.dataFolder, config.keyFile)
  await tidyAndTell(database.db, documents)
  const app = await buildApp({
    db: database.db,
    clock: () => new Date(),
    settings: config,
    secret: readSecret(config.dataFolder),
    keys,
    documents,
    mailFrom: config.mailServer?.from ?? null,
    logger,
  })
  clearDaily(app, database.db)
  const outbox = outboxOf(app, config, database.db, keys.mail)
  app.addHook('onClose', async () => {
    await outbox.end()
    database.close()
  })
  if (config.backupFolder !== null) {
    const { dataFolder, backupFolder: folder } = config
    const endBackups = makeNightlyBackups({ db: database.db, dataFolder, folder, log: app.log })
    app.addHook('onClose', async () => endBackups())
  }
  try {
    await app.listen({ host: config.host, port: config.port })
    // Only now: a start beside a running one finds the port taken, and must not make that one's link void.
    await announceFirstStart(config, database.db)
    await tellOfUnreadable(config, database.db, keys.drafts)
    outbox.begin()
  } catch (error) {
    await app.close()
    throw refusalToListen(error, config) ?? error
  }
  return { address: config.origin, close: () => closeInTime(app) }
}

/** The centre is served all the same: its own clock may be right again, and be behind only what was written before. */
const warnOfWrongClock = async (db: Db): Promise<void> => {
  const now = new Date()
  const ahead = await writtenAhead(db, now)
  if (ahead === null) return
  console.warn(
    `Die Uhr des Servers steht auf ${inBerlin.format(now)}, aber zuletzt geschrieben wurde am ${inBerlin.format(ahead)}. Entweder geht sie jetzt nach, oder sie ging vor: stellen Sie sie richtig, bevor jemand einträgt.`,
  )
}

const inBerlin = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'long', timeStyle: 'short' })

const refusalToListen = (error: unknown, { host, port }: Config): ConfigError | null => {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return null
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken: set LOTSE_PORT.`,
    EACCES: `Port ${port} on ${host} is not for this account: set LOTSE_PORT to 1024 or more.`,
    EADDRNOTAVAIL: `LOTSE_HOST is "${host}", which is no address of this machine.`,
  }
  const sentence = error.syscall === 'listen' ? sentences[String(error.code)] : undefined
  return sentence === undefined ? null : new ConfigError(sentence)
}

/** The secret stands behind the #, which no browser sends to a server or a proxy's log. */
const announceFirstStart = async ({ origin, dataFolder }: Config, db: Db): Promise<void> => {
  const at = new Date()
  const secret = await offerFirstAdministrator(db, { by: commandLine, at, today: berlinDay(at) })
  if (secret === null) return
  console.log(`
Lotse läuft zum ersten Mal: ${databaseFile(dataFolder)}
Mit diesem Link richten Sie das erste Verwaltungskonto ein. Er gilt einmal und sieben Tage:

  ${origin}/einrichten#${secret}
`)
}

/** Drafts of the day, and no reason not to start. */
const tellOfUnreadable = async ({ keyFile }: Config, db: Db, key: Buffer): Promise<void> => {
  const count = await countUnreadable(db, key)
  if (count === 0) return
  console.warn(
    `Angefangene Entwürfe, die sich mit der Schlüsseldatei ${keyFile} nicht lesen lassen: ${count}. Ist es die richtige? Sonst setzen Sie LOTSE_KEY_FILE. Sie bleiben verborgen und werden nach 30 Tagen gelöscht.`,
  )
}

/** Before the first is stored. No reason not to start: whatever cannot be done now is done at the next. */
const tidyAndTell = async (db: Db, store: DocumentStore): Promise<void> => {
  const at = new Date()
  try {
    const untidy = await tidyDocuments(db, store, { by: commandLine, at, today: berlinDay(at) })
    for (const sentence of untidyWords(untidy, store)) console.warn(sentence)
  } catch (error) {
    console.warn(`Die Ablage der Dokumente ist nicht aufgeräumt. ${failureWords(error)}`)
  }
}

const untidyWords = ({ withoutKey, withoutFile, nameless }: Untidy, { folder, keyFile }: DocumentStore): string[] => [
  ...(withoutKey > 0
    ? [
        `Dokumente, zu denen in der Schlüsseldatei ${keyFile} kein Schlüssel steht: ${withoutKey}. Ist es die richtige, und ihre letzte Kopie? Sonst setzen Sie LOTSE_KEY_FILE. Bis dahin lassen sie sich nicht öffnen.`,
      ]
    : []),
  ...(withoutFile > 0
    ? [
        `Dokumente, deren Datei in ${folder} fehlt: ${withoutFile}. Sie lassen sich nur mit einer Sicherung zurückholen.`,
      ]
    : []),
  ...(nameless > 0
    ? [
        `Dateien in ${folder}, die zu keinem Dokument gehören: ${nameless}. Ist lotse.db die richtige? Sie bleiben liegen.`,
      ]
    : []),
]

const day = 86_400_000

/** Now, and once a day; a day on which it fails makes up for it on the next. */
const clearDaily = (app: FastifyInstance, db: Db): void => {
  const clear = () => {
    const now = new Date()
    const stamp = { by: commandLine, at: now, today: berlinDay(now) }
    const cleared = clearOldDrafts(db, now)
      .then(() => clearOldMails(db, now))
      .then(() => forgetUnconfirmed(db, now))
      .then(() => forgetForms(db, now))
      .then(() => eraseSettledEnquiries(db, stamp))
      .then(() => forgetNames(db, stamp))
    void cleared.catch((error) => app.log.error({ error: withoutContent(error) }))
  }
  clear()
  const daily = setInterval(clear, day).unref()
  app.addHook('onClose', async () => clearInterval(daily))
}

const lookForMails = 3000
const lookForReminders = 20_000

/** Whoever writes a mail waits for nobody: the mail server is asked beside, and its trouble is the outbox's to tell. */
const outboxOf = (
  { log, mailing, settings }: FastifyInstance,
  { mailServer, dataFolder }: Config,
  db: Db,
  key: Buffer,
) => {
  if (!mailServer) return { begin: () => undefined, end: async () => undefined }
  const { from } = mailServer
  const lockFile = lockFileOf(databaseFile(dataFolder))
  const postman = new Postman({ db, lockFile, key, from, handIn: handInAt(mailServer), clock: () => new Date() })
  const look = () => void postman.sendDue().catch((error) => log.error({ error: withoutContent(error) }))
  const remind = () =>
    void mailDueReminders(db, { mailing, origin: settings.origin }, new Date()).catch((error) =>
      log.error({ error: withoutContent(error) }),
    )
  const timers: NodeJS.Timeout[] = []
  return {
    begin: () => {
      remind()
      look()
      timers.push(setInterval(look, lookForMails).unref(), setInterval(remind, lookForReminders).unref())
    },
    end: async () => {
      for (const timer of timers) clearInterval(timer)
      await postman.stop()
    },
  }
}

/** How long a stop waits for the rest of a request that somebody began to send. */
const grace = 3000

const closeInTime = async (app: FastifyInstance): Promise<void> => {
  const outOfTime = setTimeout(() => app.server.closeAllConnections(), grace)
  await app.close().finally(() => clearTimeout(outOfTime))
}

/** SIGTERM and SIGINT let running requests end, then close the database; a second signal does not wait. */
export const stopOnSignals = (server: RunningServer): void => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

/** https ends at a proxy. Unless it is named, its address is everybody's, and one who guesses slows all of them down. */
const warnOfNamelessProxy = ({ origin, proxies }: Config): void => {
  if (!origin.startsWith('https:') || proxies.length > 0) return
  console.warn(
    'Lotse kennt den Server davor nicht und hält alle Besucher für einen, auch beim Bremsen falscher Passwörter: setzen Sie LOTSE_PROXY auf seine Adresse, etwa LOTSE_PROXY=127.0.0.1.',
  )
}

const main = async (): Promise<void> => {
  try {
    const config = readConfig(process.env)
    const server = await startServer(config)
    stopOnSignals(server)
    warnOfNamelessProxy(config)
    console.log(`Lotse: ${server.address}`)
  } catch (error) {
    console.error(failureWords(error))
    process.exitCode = 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
