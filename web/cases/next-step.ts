import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Me } from '#contract/accounts'
import type { CaseFile } from '#contract/cases'
import type { Catalogues } from '#contract/catalogues'
import type { FollowUps } from '#contract/follow-ups'
import type { TargetGroup } from '#terms/cases'
import { mayDo } from '../app/session.ts'
import { fetchFollowUpsOfCase } from '../follow-ups/api.ts'
import '../follow-ups/follow-up-list.ts'
import { possibleChannels, possibleOwners } from '../follow-ups/owners.ts'
import type { CaseChanges } from './case-changes.ts'
import './group-lamp.ts'

type Shown = {
  me: Me
  catalogues: Catalogues | undefined
  ofCase: CaseChanges
  followUps: FollowUps | undefined
  /** An entry is being written: its button is the filled one. */
  isWriting: boolean
}

/** What is to be done on the case that is shown. */
export const followUpsTask = (host: ReactiveControllerHost, caseId: () => string) =>
  new Task(host, {
    args: () => [caseId()] as const,
    task: ([id], { signal }) => fetchFollowUpsOfCase(id, signal),
  })

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
    </section>
  `
}

const groupLamp = (caseFile: CaseFile, ofCase: CaseChanges) =>
  html`<lotse-group-lamp
    class="no-print"
    ?saving=${ofCase.saving}
    @group-chosen=${({ detail }: CustomEvent<TargetGroup>) => ofCase.decideGroup(caseFile, detail)}
  ></lotse-group-lamp>`
