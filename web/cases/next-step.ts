import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Me } from '#contract/accounts'
import type { CaseFile } from '#contract/cases'
import type { Catalogues } from '#contract/catalogues'
import type { FollowUps } from '#contract/follow-ups'
import type { Journey } from '#contract/journeys'
import type { Referral } from '#contract/referrals'
import type { TargetGroup } from '#terms/cases'
import { mayDo } from '../app/session.ts'
import { fetchFollowUpsOfCase } from '../follow-ups/api.ts'
import '../follow-ups/follow-up-list.ts'
import { possibleChannels, possibleOwners } from '../follow-ups/owners.ts'
import { fetchJourneysOf } from '../journeys/api.ts'
import '../journeys/journeys-section.ts'
import '../outcomes/outcomes-section.ts'
import { fetchReferralsOf } from '../referrals/api.ts'
import '../referrals/referrals-section.ts'
import type { CaseAction } from './case-actions.ts'
import './case-actions.ts'
import type { CaseChanges } from './case-changes.ts'
import './group-lamp.ts'

type Shown = {
  me: Me
  catalogues: Catalogues | undefined
  ofCase: CaseChanges
  followUps: Ahead | undefined
  /** An entry is being written: its button is the filled one. */
  isWriting: boolean
}

/** What is to be done on a case: of each journey only what comes next, for the rest stands there. */
type Ahead = FollowUps & { journeys: Journey[]; referrals: Referral[] }

/** What is to be done on the case that is shown. */
export const followUpsTask = (host: ReactiveControllerHost, caseId: () => string) =>
  new Task(host, {
    args: () => [caseId()] as const,
    task: async ([id], { signal }): Promise<Ahead> => {
      const [followUps, { rows: journeys }, { rows: referrals }] = await Promise.all([
        fetchFollowUpsOfCase(id, signal),
        fetchJourneysOf(id, signal),
        fetchReferralsOf(id, signal),
      ])
      return { ...followUps, rows: withoutLaterSteps(followUps.rows, journeys), journeys, referrals }
    },
  })

const withoutLaterSteps = (rows: FollowUps['rows'], journeys: readonly Journey[]): FollowUps['rows'] => {
  const journeyOf = new Map(
    journeys.flatMap(({ id, steps }) =>
      steps.flatMap(({ followUp }) => (followUp ? [[followUp.id, id] as const] : [])),
    ),
  )
  return rows.filter(({ id }, at) => {
    const journey = journeyOf.get(id)
    return journey === undefined || rows.findIndex((one) => journeyOf.get(one.id) === journey) === at
  })
}

/** Whether the lamp burns on what comes next, and so nowhere else on the page. */
export const isLit = ({ targetGroup }: CaseFile, followUps: FollowUps | undefined): boolean =>
  targetGroup === 'undecided' || followUps?.rows[0]?.case?.closed === false

/** What comes next in a case: the group nobody knows yet, and what is to be done. */
export const nextStep = (
  caseFile: CaseFile,
  { me, catalogues, ofCase, followUps, isWriting }: Shown,
): TemplateResult => {
  const isUndecided = caseFile.targetGroup === 'undecided'
  return html`
    ${isUndecided ? groupLamp(caseFile, ofCase) : nothing}
    <section class="next" aria-label=${msg('Als Nächstes')}>
      <lotse-follow-up-list
        inCase
        ?lit=${!isUndecided}
        ?quiet=${isWriting}
        .followUps=${followUps?.rows ?? []}
        .today=${me.today}
        .owners=${possibleOwners(catalogues)}
        .channels=${possibleChannels(catalogues)}
        .ownerId=${me.counsellor?.id ?? ''}
        .caseId=${caseFile.id}
        @writing-left=${goBackToActions}
      ></lotse-follow-up-list>
      <lotse-journeys-section
        .journeys=${followUps?.journeys ?? []}
        .caseId=${caseFile.id}
        .today=${me.today}
        ?still=${caseFile.closedOn !== null}
      ></lotse-journeys-section>
      <lotse-referrals-section
        .referrals=${followUps?.referrals ?? []}
        .caseId=${caseFile.id}
        .clientKind=${caseFile.client.kind === 'person' ? 'person' : 'organisation'}
        .today=${me.today}
        ?mayRefer=${mayDo(me, 'refer clients')}
        ?still=${caseFile.closedOn !== null}
      ></lotse-referrals-section>
      <lotse-outcomes-section .caseFile=${caseFile} .today=${me.today}></lotse-outcomes-section>
      ${caseFile.closedOn === null ? actions(caseFile, me) : whenClosed(caseFile, me)}
    </section>
  `
}

/** What a closed case takes is what came of it; for all else it is opened again first. */
const possibleActions = ({ closedOn }: CaseFile, me: Me): CaseAction[] => {
  const isOpen = closedOn === null
  return [
    ...(isOpen && mayDo(me, 'keep follow-ups') ? (['followUp', 'journey'] as const) : []),
    ...(isOpen && mayDo(me, 'refer clients') ? (['referral'] as const) : []),
    ...(mayDo(me, 'record consultations') ? (['outcome'] as const) : []),
  ]
}

const actions = (caseFile: CaseFile, me: Me) =>
  html`<lotse-case-actions class="no-print" .possible=${possibleActions(caseFile, me)} @action-wanted=${begin}></lotse-case-actions>`

const whenClosed = (caseFile: CaseFile, me: Me) => {
  if (!mayDo(me, 'record consultations')) return nothing
  return html`<div class="closed no-print">
    <p class="q">${msg('Der Fall ist geschlossen. Für alles andere als ein Ergebnis zuerst „Fall wieder öffnen“ drücken.')}</p>
    ${actions(caseFile, me)}
  </div>`
}

const begin = ({ target, detail }: CustomEvent<CaseAction>): void => {
  const next = besides(target)
  if (detail === 'followUp') next?.querySelector('lotse-follow-up-list')?.add()
  else if (detail === 'journey') next?.querySelector('lotse-journeys-section')?.start()
  else if (detail === 'outcome') next?.querySelector('lotse-outcomes-section')?.tell()
  else next?.querySelector('lotse-referrals-section')?.propose()
}

const goBackToActions = ({ target }: Event): void => besides(target)?.querySelector('lotse-case-actions')?.focus()

const besides = (one: EventTarget | null) => (one as Element).closest('.next')

const groupLamp = (caseFile: CaseFile, ofCase: CaseChanges) =>
  html`<lotse-group-lamp
    class="no-print"
    ?saving=${ofCase.saving}
    @group-chosen=${({ detail }: CustomEvent<TargetGroup>) => ofCase.decideGroup(caseFile, detail)}
  ></lotse-group-lamp>`
