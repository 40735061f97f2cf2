import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import { Socket } from 'node:net'
import type { ConnectionError, FastifyHttpOptions, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../errors.ts'
import type { Problem } from './contract.ts'
import { problem, sendProblem } from './problems.ts'

const answerBadAddress = (_error: Error, _request: FastifyRequest, reply: FastifyReply): void => {
  sendProblem(reply, problem(400, 'bad_request'))
}

const answerOnSocket = (error: ConnectionError, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) socket.write(messageOf(problemOf(error), asksForHead(error)))
  socket.destroy(error)
}

const problemOf = ({ code }: ConnectionError): Problem => {
  if (code === 'HPE_HEADER_OVERFLOW') return problem(431, 'too_large')
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? problem(408, 'bad_request') : problem(400, 'bad_request')
}

/** As far as it could be read, it asked for the head of an answer alone. Node hands on the bytes; Fastify's types differ. */
const asksForHead = ({ rawPacket }: ConnectionError): boolean =>
  Buffer.isBuffer(rawPacket) && rawPacket.toString('latin1', 0, 5) === 'HEAD '

const messageOf = (unread: Problem, isHead: boolean): string => {
  const body = JSON.stringify(unread)
  return [
    `HTTP/1.1 ${unread.status} ${STATUS_CODES[unread.status]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    isHead ? '' : body,
  ].join('\r\n')
}

/** What cannot be read as a request reaches no route: Fastify would quote the address, and not as a problem document. */
export const unreadableRequests = {
  frameworkErrors: answerBadAddress,
  clientErrorHandler: answerOnSocket,
  // Fastify waits for ever by default. A large file over a slow line takes minutes; for all else, see below.
  requestTimeout: 10 * 60_000,
  // Node would answer for us, and not with a problem document: see below.
  http: { requireHostHeader: false },
} satisfies FastifyHttpOptions<Server>

/** What Node itself would refuse without a word: a request to no host, and one that waits for what there is not. */
export const answerInsteadOfNode = (app: FastifyInstance, patience = 60_000): void => {
  app.addHook('onRequest', async ({ headers, raw }) => {
    if (headers.host === undefined && raw.httpVersion !== '1.0') throw new Refusal(400, 'bad_request')
  })
  app.addHook('onRequest', async ({ headers, raw, routeOptions }) => {
    const isAwaited = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
    if (isAwaited && !routeOptions.config.isSlow) endUnlessArrived(raw, patience)
  })
  app.server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const body = JSON.stringify(problem(417, 'bad_request'))
    response.writeHead(417, { 'content-type': 'application/problem+json', 'content-length': body.length }).end(body)
  })
}

/** Node counts the time of a request for all alike: what is no file has a minute. */
const endUnlessArrived = (request: IncomingMessage, patience: number): void => {
  const late = Object.assign(new Error('The request took too long'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
  const giveUp = setTimeout(() => {
    // What was answered before it was read came in all the same; and within the server there is no line to end.
    if (!request.complete && request.socket instanceof Socket) answerOnSocket(late as ConnectionError, request.socket)
  }, patience).unref()
  const arrived = () => clearTimeout(giveUp)
  request.once('end', arrived).once('close', arrived)
}
