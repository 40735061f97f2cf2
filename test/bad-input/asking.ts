import type { Random } from '../../db/seed/demo/random.ts'
import type { World } from '../support/world.ts'
import type { Message } from './messages.ts'
import type { Asker } from './operations.ts'
import { type Answer, answerIn, answerTo, bytesOf, unpacked } from './sockets.ts'

/** Who is signed in sends their cookie first, whatever else goes along. */
export const signedBy = (message: Message, asker: Asker, { as }: World): Message => {
  if (asker === 'nobody') return message
  const own = as(asker).cookie ?? ''
  const more = message.headers.find(([name]) => name === 'cookie')?.[1]
  const others = message.headers.filter(([name]) => name !== 'cookie')
  return { ...message, headers: [...others, ['cookie', more === undefined ? own : `${own}; ${more}`]] }
}

/** How large a body is sent over a socket: a server that refuses it may cut the line before its answer is read. */
const overSocket = 60_000

/** One in ten over a real socket, to a server that listens; the others go in by the same door without the network. */
export const ask = async (world: World, message: Message, random: Random): Promise<Answer> => {
  const small = (message.body?.length ?? 0) < overSocket
  return random.chance(0.1) && small ? askOverSocket(world, message) : askInside(world, message, random)
}

const askOverSocket = async ({ app }: World, message: Message): Promise<Answer> => {
  const port = await portOf(app)
  const bytes = await answerTo(port, bytesOf(message, port))
  return bytes.length === 0 ? { status: 0, headers: {}, body: '' } : answerIn(bytes)
}

export const portOf = async (app: World['app']): Promise<number> => {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** From many addresses: whoever guesses a password must wait, and waiting is proven elsewhere. */
const askInside = async (world: World, { method, url, headers, body }: Message, random: Random): Promise<Answer> => {
  const reply = await world.app.inject({
    method: method as 'GET',
    url,
    headers: Object.fromEntries(headers),
    remoteAddress: `10.${random.whole(0, 255)}.${random.whole(0, 255)}.${random.whole(1, 254)}`,
    ...(body && { payload: body }),
  })
  const told = Object.entries(reply.headers).map(([name, value]) => [name, String(value)])
  return {
    status: reply.statusCode,
    headers: Object.fromEntries(told),
    body: unpacked(reply.rawPayload, reply.headers['content-encoding']),
  }
}
