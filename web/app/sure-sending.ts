import { ApiError } from '../api.ts'

/**
 * Sends what a form holds so that nothing is made twice and no word is lost. Where an answer never came, or a proxy or a
 * failing disk answered for it, it may have arrived all the same. Sent again unchanged, under the same key, the server
 * answers as if nothing had been; changed meanwhile, it says that the key is taken, and `mend` brings what arrived to what
 * the form holds now. After a reload nobody here knows what arrived: for what is kept as a draft, `ask` finds out from the
 * server.
 */
export class SureSending<Body, Answer> {
  private unanswered: Body | undefined
  private readonly post: (body: Body) => Promise<Answer>
  private readonly mend: (arrived: Body, body: Body) => Promise<Answer>
  private readonly ask: ((body: Body) => Promise<Answer>) | undefined

  constructor(
    post: (body: Body) => Promise<Answer>,
    mend: (arrived: Body, body: Body) => Promise<Answer>,
    ask?: (body: Body) => Promise<Answer>,
  ) {
    this.post = post
    this.mend = mend
    this.ask = ask
  }

  async send(body: Body): Promise<Answer> {
    const answer = await this.sendOrMend(body)
    this.unanswered = undefined
    return answer
  }

  private async sendOrMend(body: Body): Promise<Answer> {
    try {
      return await this.post(body)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.code === 'id_taken' && this.unanswered !== undefined) return this.mend(this.unanswered, body)
      if (error.code === 'id_taken' && this.ask) return this.ask(body)
      if (error.status === 0 || error.status >= 500) this.unanswered ??= body
      throw error
    }
  }
}
