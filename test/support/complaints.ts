import type { BrowserContext, ConsoleMessage, Page, Response } from 'playwright-core'

/** Adds to `complaints` whatever goes wrong in the pages of this context, except what is expected. */
export const collectComplaints = async (
  context: BrowserContext,
  origin: string,
  expected: RegExp[],
  complaints: string[],
): Promise<void> => {
  const complain = (complaint: string) => {
    if (!expected.some((pattern) => pattern.test(complaint))) complaints.push(complaint)
  }
  await collectPolicyViolations(context, complain)
  context.on('page', (page: Page) =>
    page.on('pageerror', (error) => complain(`error: ${error.stack ?? error.message}`)),
  )
  context.on('console', (message) => complainOfMessage(message, complain))
  context.on('request', (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== origin)
      complain(`foreign host: ${request.url()}`)
  })
  context.on('response', (response) => complainOfResponse(response, complain))
}

type Complain = (complaint: string) => void

const collectPolicyViolations = async (context: BrowserContext, complain: Complain): Promise<void> => {
  await context.exposeFunction('complainOfPolicyViolation', complain)
  await context.addInitScript(() => {
    const { complainOfPolicyViolation } = globalThis as unknown as { complainOfPolicyViolation: Complain }
    addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event as unknown as Record<string, string>
      complainOfPolicyViolation(
        `securitypolicyviolation: ${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`,
      )
    })
  })
}

/** The browser itself writes an error for every answer that is a refusal; those the app is there to explain. */
const complainOfMessage = (message: ConsoleMessage, complain: Complain): void => {
  const isRefusal = message.text().startsWith('Failed to load resource') && message.location().url.includes('/api/')
  if (['error', 'warning', 'assert'].includes(message.type()) && !isRefusal) {
    complain(`console ${message.type()}: ${message.text()}`)
  }
}

const complainOfResponse = (response: Response, complain: Complain): void => {
  const isApi = new URL(response.url()).pathname.startsWith('/api/')
  if (response.status() >= (isApi ? 500 : 400)) complain(`${response.status()}: ${response.url()}`)
}
