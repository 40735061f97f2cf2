import { html, type TemplateResult } from 'lit'
import type { Me } from '#contract/accounts'
import type { CaseFile, Closing } from '#contract/cases'
import type { Catalogues } from '#contract/catalogues'
import type { FollowUps } from '#contract/follow-ups'
import type { CaseChanges } from './case-changes.ts'
import './closing-dialog.ts'
import type { ClosingDialog } from './closing-dialog.ts'
import type { Restricting } from './restricting.ts'
import './restriction-dialog.ts'
import type { RestrictionDialog } from './restriction-dialog.ts'

type Asked = {
  me: Me
  catalogues: Catalogues | undefined
  ofCase: CaseChanges
  restricting: Restricting
  followUps: FollowUps | undefined
}

/** What is asked before something is done to a case as a whole: when and why it is closed, who may know of it. */
export const caseDialogs = (
  caseFile: CaseFile,
  { me, catalogues, ofCase, restricting, followUps }: Asked,
): TemplateResult => html`
  <lotse-closing-dialog
    .caseFile=${caseFile}
    .reasons=${catalogues?.closingReasons ?? []}
    .today=${me.today}
    .resting=${restingOnceClosed(followUps)}
    .error=${ofCase.closingError}
    ?saving=${ofCase.saving}
    @closing-chosen=${async ({ target, detail }: CustomEvent<Closing>) => {
      if (await ofCase.close(caseFile, detail)) (target as ClosingDialog).close()
    }}
    @closing-left=${() => ofCase.forgetClosingError()}
  ></lotse-closing-dialog>
  <lotse-restriction-dialog
    .caseFile=${caseFile}
    .possible=${restricting.possible}
    .error=${restricting.error}
    ?leads=${caseFile.lead.id === me.counsellor?.id}
    ?saving=${restricting.saving}
    @readers-wanted=${() => restricting.load()}
    @restriction-chosen=${async ({ target, detail }: CustomEvent<string[] | null>) => {
      if (await restricting.choose(caseFile, detail)) (target as RestrictionDialog).close()
    }}
  ></lotse-restriction-dialog>
`

/** Some are to do on a closed case too. */
const restingOnceClosed = ({ count, rows }: FollowUps = { count: 0, rows: [] }): number =>
  count - rows.filter(({ outlivesCase }) => outlivesCase).length
