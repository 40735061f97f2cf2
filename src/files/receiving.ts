import type { IncomingMessage, ServerResponse } from 'node:http'
import { largestDocument } from '../documents/terms.ts'
import { Refusal } from '../errors.ts'

/** How many are in memory at once, whoever sends them; and how many more may wait until it is their turn. */
const atOnce = 3
const mayWait = 30

/** Whoever sends nothing for so long has gone. */
const longestSilence = 30_000

/** What is thrown away of a file that is too large before the line is cut: so that whoever sends it hears why. */
const mayFollow = 1024 * 1024
const listensFor = 1_000

type Exchange = { request: IncomingMessage; response: ServerResponse }

/**
 * Receives files one after the other into memory, as whoever sends one keeps sending. Nothing is on the disk before a file is
 * there as a whole.
 */
export class Receiving {
  private inHand = 0
  private readonly waiting: (() => void)[] = []

  /** Hands the content on as soon as it is there. Throws `document_too_large`, `file_cut_off` and `files_busy`. */
  async receive<Result>({ request, response }: Exchange, work: (content: Buffer) => Promise<Result>): Promise<Result> {
    const said = Number(request.headers['content-length'] ?? 0)
    if (said > largestDocument) throw tooLarge({ request, response })
    await this.turn()
    try {
      return await work(await contentOf({ request, response }))
    } finally {
      this.next()
    }
  }

  private async turn(): Promise<void> {
    if (this.inHand < atOnce) {
      this.inHand += 1
      return
    }
    if (this.waiting.length >= mayWait) throw new Refusal(503, 'files_busy', { retryAfter: 10 })
    await new Promise<void>((go) => this.waiting.push(go))
  }

  /** Whoever comes next takes the place as it is. */
  private next(): void {
    const go = this.waiting.shift()
    if (go) go()
    else this.inHand -= 1
  }
}

const contentOf = ({ request, response }: Exchange): Promise<Buffer> =>
  new Promise((received, refused) => {
    const pieces: Buffer[] = []
    let bytes = 0
    const stop = () => {
      clearTimeout(silence)
      request.off('data', take).off('end', end).off('error', cutOff).off('close', cutOff)
    }
    const take = (piece: Buffer) => {
      silence.refresh()
      pieces.push(piece)
      bytes += piece.length
      if (bytes <= largestDocument) return
      stop()
      pieces.length = 0
      refused(tooLarge({ request, response }))
    }
    const end = () => {
      stop()
      received(Buffer.concat(pieces))
    }
    const cutOff = () => {
      stop()
      refused(new Refusal(400, 'file_cut_off'))
    }
    const silence = setTimeout(cutOff, longestSilence).unref()
    if (request.destroyed) return cutOff()
    request.on('data', take).on('end', end).on('error', cutOff).on('close', cutOff)
  })

/**
 * Goes on listening for a moment, to little of it: a line that is cut while somebody sends takes the answer with it. Then
 * nobody reads on, however much there is.
 */
const tooLarge = ({ request, response }: Exchange): Refusal => {
  let followed = 0
  request.on('data', (piece: Buffer) => {
    followed += piece.length
    if (followed > mayFollow) request.pause()
  })
  response.once('finish', () => {
    const end = setTimeout(() => request.destroy(), listensFor)
    request.once('end', () => clearTimeout(end))
  })
  return new Refusal(413, 'document_too_large', { field: 'content' })
}
