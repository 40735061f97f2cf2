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
        ?mayAdd=${caseFile.closedOn === null && mayDo(me, 'keep follow-ups')}
        .followUps=${followUps?.rows ?? []}
        .today=${me.today}
        .owners=${possibleOwners(catalogues)}
        .channels=${possibleChannels(catalogues)}
        .ownerId=${me.counsellor?.id ?? ''}
        .caseId=${caseFile.id}
      ></lotse-follow-up-list>
      <lotse-journeys-section
        .journeys=${followUps?.journeys ?? []}
        .caseId=${caseFile.id}
        .today=${me.today}
        ?mayStart=${caseFile.closedOn === null && mayDo(me, 'keep follow-ups')}
        ?still=${caseFile.closedOn !== null}
      ></lotse-journeys-section>
      <lotse-outcomes-section .caseFile=${caseFile} .today=${me.today} ?mayAdd=${mayDo(me, 'record consultations')}></lotse-outcomes-section>
      <lotse-referrals-section
        .referrals=${followUps?.referrals ?? []}
        .caseId=${caseFile.id}
        .clientKind=${caseFile.client.kind === 'person' ? 'person' : 'organisation'}
        .today=${me.today}
        ?mayRefer=${mayDo(me, 'refer clients')}
        ?still=${caseFile.closedOn !== null}
      ></lotse-referrals-section>
    </section>
  `
}

const groupLamp = (caseFile: CaseFile, ofCase: CaseChanges) =>
  html`<lotse-group-lamp
    class="no-print"
    ?saving=${ofCase.saving}
    @group-chosen=${({ detail }: CustomEvent<TargetGroup>) => ofCase.decideGroup(caseFile, detail)}
  ></lotse-group-lamp>`
