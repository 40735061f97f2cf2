import type { TemplateStep } from './rules.ts'

/** What a step keeps of its template, so that a later version of it changes nothing that runs. */
export const rowOf = (step: TemplateStep) => ({
  code: step.code,
  german: step.title.de,
  english: step.title.en,
  acts: step.acts,
  due: step.dueText,
  counting: step.counting,
  audience: step.audienceText,
  questionCode: step.question?.code ?? null,
  questionGerman: step.question?.title.de ?? null,
  questionEnglish: step.question?.title.en ?? null,
  source: step.source,
  verified: step.state === 'verified',
  noteGerman: step.note?.de ?? null,
  noteEnglish: step.note?.en ?? null,
})
