import { createServer } from 'node:net'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCentre } from '../db/open-centre.ts'
import { newcomer } from '../db/seed/demo/colleagues.ts'
import { demoLinkSecret } from '../db/seed/demo-checks.ts'
import { isDemo, prepareDemo, type SignIn } from '../db/seed/demo-folder.ts'
import { hashPassword } from '../src/accounts/passwords.ts'
import { findUserToSignIn } from '../src/accounts/queries.ts'
import { type Role, roleLabels } from '../src/accounts/terms.ts'
import { berlinDay } from '../src/calendar/rules.ts'
import { keyFileBeside } from '../src/config.ts'
import { startServer, stopOnSignals } from '../src/server.ts'
import { commandLine } from '../src/stamp.ts'
import { addressOf, offerLink } from '../src/users/links.ts'
import { buildWeb } from './build.ts'

/**
 * npm run demo [-- FOLDER]: a centre of invented people in ./data-demo, served on this machine only, on the first free port
 * from 3000 on. What is set for a real centre (LOTSE_…) is not looked at: the demo must never write into one.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const host = '127.0.0.1'
const firstPort = 3000

/** The same everywhere, so that two who talk about the demo see the same people. */
const seed = 1607

const main = async ([folderGiven]: string[]): Promise<void> => {
  const folder = folderGiven ? resolve(folderGiven) : join(root, 'data-demo')
  if (!isDemo(folder)) console.log('Die Demo wird eingerichtet, einen Augenblick. / Setting up the demo, one moment.')
  const signIns = await prepareDemo(folder, { seed, today: berlinDay(new Date()), hashPassword })
  await buildWeb({ ifNeeded: true, quietly: true })

  const port = await freePortFrom(firstPort)
  const origin = `http://${host}:${port}`
  const server = await startServer(
    {
      dataFolder: folder,
      keyFile: keyFileBeside(folder),
      host,
      port,
      origin,
      backupFolder: null,
      proxies: [],
      mailServer: null,
    },
    { level: 'warn' },
  )
  stopOnSignals(server)
  console.log(greeting({ origin, signIns, folder: shortened(folder), link: await linkFor(newcomer, folder, origin) }))
}

/** A link as a new colleague gets it; null where the account was deactivated. */
const linkFor = async (signInName: string, folder: string, origin: string): Promise<string | null> => {
  const { db, close } = await openCentre(folder)
  try {
    const user = await findUserToSignIn(db, signInName)
    const at = new Date()
    const stamp = { by: commandLine, at, today: berlinDay(at) }
    return user ? addressOf(origin, await offerLink(db, user.id, stamp)) : null
  } finally {
    close()
  }
}

const freePortFrom = async (port: number): Promise<number> => ((await isFree(port)) ? port : freePortFrom(port + 1))

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(port, host, () => probe.close(() => answer(true)))
  })

const shortened = (folder: string): string => {
  const short = relative(process.cwd(), folder)
  return short.startsWith('..') ? folder : short
}

const shownRoles: readonly Role[] = ['counsellor', 'coordinator', 'administrator']

type Greeting = { origin: string; signIns: readonly SignIn[]; folder: string; link: string | null }

const greeting = ({ origin, signIns, folder, link }: Greeting): string => `
Lotse, Demo: ${origin}

${shownRoles.map((role) => signInLine(role, signIns)).join('\n')}
${link === null ? '' : linkLines(signIns, link)}

Willkommens-Check: ${origin}/check#${demoLinkSecret(seed)}

Alles darin ist erfunden. Ordner: ${folder} (löschen = neu beginnen). Ende: Strg+C
Everything in it is invented. Folder: ${folder} (delete = begin anew). Stop: Ctrl+C
`

const linkLines = (signIns: readonly SignIn[], link: string): string => `
Wie am ersten Tag, als ${nameOf(signIns, newcomer)} (Handbuch, Aufgabe 1). Der Link gilt einmal und 24 Stunden:
As on a first day, as ${nameOf(signIns, newcomer)} (handbook, task 1). The link works once, for 24 hours:

  ${link}
`

const nameOf = (signIns: readonly SignIn[], signInName: string): string =>
  signIns.find((one) => one.signInName === signInName)?.name ?? signInName

const signInLine = (role: Role, signIns: readonly SignIn[]): string => {
  const signIn = signIns.find(({ roles }) => roles.includes(role))
  const { de, en } = roleLabels[role]
  return `  ${`${de} / ${en}`.padEnd(30)} ${(signIn?.signInName ?? '').padEnd(20)} ${signIn?.password ?? ''}`
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
