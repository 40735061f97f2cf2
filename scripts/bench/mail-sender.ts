import { setTimeout as wait } from 'node:timers/promises'
import { open } from '../../db/open.ts'
import { lockFileOf } from '../../src/mail/lock.ts'
import { readMailServer } from '../../src/mail/mail-server.ts'
import { Postman } from '../../src/mail/sending.ts'
import { handInAt } from '../../src/mail/smtp.ts'

/** node mail-sender.ts DATABASE PORT KEY: sends what that outbox holds until it is killed; nothing else of a server. */
const [file = '', port = '', key = ''] = process.argv.slice(2)
const server = readMailServer(`smtp://127.0.0.1:${port}`, 'check@lotse.example', () => true)
if (!server) throw new Error('No mail server')
const postman = new Postman({
  db: open(file).db,
  lockFile: lockFileOf(file),
  key: Buffer.from(key, 'hex'),
  from: server.from,
  handIn: handInAt(server),
  clock: () => new Date(),
})
console.log('ready')
for (;;) {
  await postman.sendDue()
  await wait(2)
}
