import type { NewForm, OpenForm } from '#contract/enquiry-forms'
import type { Confirmation } from '#contract/open-pages'
import { ask, bodyOf } from '../open-pages/asking.ts'

export const readOpenForm = () => bodyOf<OpenForm>(ask('GET', '/api/enquiry-forms', {}))

export const sendForm = (body: NewForm) => bodyOf<{ received: true }>(ask('POST', '/api/enquiry-forms', { body }))

export const confirmForm = (body: Confirmation) =>
  bodyOf<{ confirmed: true }>(ask('POST', '/api/enquiry-forms/confirmation', { body }))
